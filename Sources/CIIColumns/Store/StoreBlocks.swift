import Dispatch
import Synchronization

/// The blocks of a store that is open.
final class StoreBlocks: Sendable {
    private let file: MappedFile
    private let blocks: [StoreBlock]
    private let found = Mutex<StoreProblem?>(nil)

    /// The blocks of a directory, all of which lie between the header and the directory.
    init(_ blocks: [StoreBlock], of file: MappedFile, before end: Int) throws(StoreProblem) {
        for block in blocks {
            let pieces = block.byteCount / StoreFormat.pieceLength
            let rest = block.byteCount % StoreFormat.pieceLength == 0 ? 0 : 1
            guard block.byteCount >= 0, block.offset >= StoreFormat.headerLength,
                block.offset % StoreFormat.alignment == 0, block.offset <= end,
                block.byteCount <= end - block.offset, block.checksums.count == pieces + rest
            else { throw .inconsistent(part: "directory") }
        }
        self.file = file
        self.blocks = blocks
    }

    /// The first thing found wrong with a column.
    var problem: StoreProblem? { found.withLock { $0 } }

    /// Remembers what is wrong with a column, unless another is known.
    func note(_ problem: StoreProblem) {
        found.withLock { if $0 == nil { $0 = problem } }
    }

    /// A table that lies in the file.
    func table(_ record: TableRecord) throws(StoreProblem) -> Table {
        // Rows are numbered by 32 bits where they are picked.
        guard record.rowCount >= 0, record.rowCount < Int(UInt32.max),
            record.rowCount == 0 || !record.columns.isEmpty
        else { throw .inconsistent(part: "directory") }
        var columns: [Column] = []
        for column in record.columns {
            let storage = try column.storage(in: self, rowCount: record.rowCount)
            columns.append(Column(name: column.name, storage, check: ColumnCheck(column, in: self)))
        }
        return Table(rowCount: record.rowCount, columns: columns)
    }

    /// The bytes of a block.
    func part(_ number: Int, name: String) throws(StoreProblem) -> MappedPart {
        guard blocks.indices.contains(number) else { throw .inconsistent(part: name) }
        let block = blocks[number]
        guard let part = MappedPart(of: file, block.offset..<block.offset + block.byteCount) else {
            throw .inconsistent(part: name)
        }
        return part
    }

    /// The elements of a block, of which there are to be `count`.
    func buffer<Element>(
        _ number: Int, of type: Element.Type, count: Int?, name: String
    ) throws(StoreProblem) -> ColumnBuffer<Element> {
        guard let buffer = ColumnBuffer<Element>(try part(number, name: name)),
            count.map({ $0 == buffer.count }) ?? true
        else { throw .inconsistent(part: name) }
        return buffer
    }

    /// Checks that the bytes of a block are as they were written.
    func check(_ number: Int, name: String) throws(StoreProblem) {
        _ = try extent(of: number, BytesExtent.self, name: name)
    }

    /// Checks that the bytes of a block are as they were written, and takes the extent of what they hold on the way.
    func extent<Extent: BlockExtent>(
        of number: Int, _ type: Extent.Type, name: String
    ) throws(StoreProblem) -> Extent {
        let part = try part(number, name: name)
        let block = blocks[number]
        let pieces = block.checksums.count
        let workers = pieces < 16 ? 1 : 4
        let results = Mutex([PieceRun<Extent>](repeating: PieceRun(), count: workers))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let bytes = part.bytes
            var run = PieceRun<Extent>()
            for piece in pieces * worker / workers..<pieces * (worker + 1) / workers {
                let start = piece * StoreFormat.pieceLength
                let end = min(start + StoreFormat.pieceLength, bytes.count)
                let range = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                guard Checksum.of(range) == block.checksums[piece] else {
                    run.damagedPiece = piece
                    break
                }
                range.withMemoryRebound(to: Extent.Element.self) { run.extent.add($0) }
            }
            results.withLock { $0[worker] = run }
        }
        var whole = Extent()
        for run in results.withLock({ $0 }) {
            if let piece = run.damagedPiece {
                throw .damaged(part: name, offset: block.offset + piece * StoreFormat.pieceLength)
            }
            whole.merge(run.extent)
        }
        return whole
    }
}

/// What one thread found in the pieces of a block that it looked at.
private struct PieceRun<Extent: BlockExtent>: Sendable {
    var extent = Extent()
    var damagedPiece: Int?
}
