import CCompression

/// Undoes a compression, a piece at a time; it holds the window that the packed data names and nothing else.
struct Unpacker: ~Copyable {
    enum State: Equatable {
        /// It wants more input, or more room.
        case goesOn
        /// A gzip member or a zstd frame is whole; another may follow.
        case finished
        /// The data is not what it should be; the reason in the library's words.
        case damaged(String)
    }

    private let stream: OpaquePointer

    /// Nil where there is no memory for it.
    init?(_ compression: Compression) {
        let format: ccm_format
        switch compression {
        case .gzip: format = CCM_GZIP
        case .zstd: format = CCM_ZSTD
        }
        guard let stream = ccm_open(format) else { return nil }
        self.stream = stream
    }

    deinit { ccm_close(stream) }

    /// Unpacks from `packed` into `room` as far as either reaches.
    mutating func unpack(
        _ packed: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableRawBufferPointer
    ) -> (consumed: Int, produced: Int, state: State) {
        let output = room.assumingMemoryBound(to: UInt8.self)
        let step = ccm_unpack(stream, packed.baseAddress, packed.count, output.baseAddress, output.count)
        let state: State
        switch step.state {
        case CCM_GOES_ON: state = .goesOn
        case CCM_FINISHED: state = .finished
        default: state = .damaged(String(cString: ccm_problem(stream)).lowercased())
        }
        return (step.consumed, step.produced, state)
    }
}
