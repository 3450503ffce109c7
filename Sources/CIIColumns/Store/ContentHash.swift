internal import Glibc

/// A hash of all bytes of a file, to tell whether it is still the one that was read.
public enum ContentHash {
    /// The hash of the first `byteCount` bytes of an open file; `nil` where it has fewer or cannot be read.
    ///
    /// The bytes are read rather than mapped, as another program may cut the file short meanwhile.
    public static func ofFile(_ descriptor: Int32, byteCount: Int) -> UInt64? {
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var sums: [UInt64] = []
        var place = 0
        while place < byteCount {
            var filled = 0
            let wanted = min(piece.count, byteCount - place)
            while filled < wanted {
                let start = filled
                let count = piece.withUnsafeMutableBytes { room in
                    pread(descriptor, room.baseAddress?.advanced(by: start), wanted - start, place + start)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return nil }
                filled += count
            }
            sums.append(
                piece.withUnsafeBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[..<wanted])) })
            place += wanted
        }
        return sums.withUnsafeBytes { Checksum.of($0) }
    }

    /// The hash of a text.
    public static func ofText(_ text: String) -> UInt64 {
        Array(text.utf8).withUnsafeBytes { Checksum.of($0) }
    }
}
