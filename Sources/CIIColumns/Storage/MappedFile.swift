internal import Glibc

/// A file's bytes mapped read-only into memory, page by page as they are first read.
///
/// The file must stay as it is while it is mapped: replacing it by another of its name does no harm, cutting it short
/// where it stands does.
public final class MappedFile: @unchecked Sendable {
    // Unchecked: the bytes are mapped read-only and nobody changes them, so that threads may share them.

    /// The bytes; none for an empty file.
    public let bytes: UnsafeRawBufferPointer

    /// Maps the file that stands open under a descriptor, which may be closed afterwards.
    ///
    /// - Throws: The error number the system gave.
    public init(descriptor: Int32) throws(MappingFailure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw MappingFailure(errorNumber: errno) }
        let count = Int(status.st_size)
        guard count > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let address, address != MAP_FAILED else { throw MappingFailure(errorNumber: errno) }
        bytes = UnsafeRawBufferPointer(start: address, count: count)
    }

    deinit {
        if let address = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
    }
}

/// Why the system would not map a file.
public struct MappingFailure: Error, Hashable {
    /// The system's error number.
    public let errorNumber: Int32
}

/// A run of a mapped file's bytes, which keeps the file mapped.
public final class MappedPart: @unchecked Sendable {
    // Unchecked: the bytes are those of a `MappedFile`, which nobody changes.

    /// The file.
    public let file: MappedFile
    /// The bytes.
    public let bytes: UnsafeRawBufferPointer

    /// The bytes of a range; `nil` where the file does not have them all.
    public init?(of file: MappedFile, _ range: Range<Int>) {
        guard range.lowerBound >= 0, range.upperBound <= file.bytes.count else { return nil }
        self.file = file
        bytes = UnsafeRawBufferPointer(rebasing: file.bytes[range])
    }
}
