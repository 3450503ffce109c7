internal import Glibc

/// A store that is open: its tables lie in the file and are read where they are asked for.
///
/// Opening reads the header, the directory and the account, and checks them. What a column holds is checked when its
/// values are asked for first, by its checksums and for anything that could lead outside of the file; a column that
/// fails has no values, and ``problem`` says why, which is to be asked before an answer is believed.
public final class StoreFile: Sendable {
    /// The path it was opened at.
    public let path: String
    /// The tables, by the numbers the writer gave them.
    public let tables: [Table]
    private let blocks: StoreBlocks
    private let account: Int

    /// Opens the store at a path.
    public convenience init(path: String) throws(StoreProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(errno) }
        defer { close(descriptor) }
        let file: MappedFile
        do throws(MappingFailure) {
            file = try MappedFile(descriptor: descriptor)
        } catch {
            throw Self.unreadable(error.errorNumber)
        }
        try self.init(file, path: path)
    }

    init(_ file: MappedFile, path: String = "") throws(StoreProblem) {
        self.path = path
        let header = try StoreHeader(of: file.bytes)
        let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[header.directory])
        guard Checksum.of(bytes) == header.directoryChecksum else {
            throw .damaged(part: "directory", offset: header.directory.lowerBound)
        }
        let directory: StoreDirectory
        do throws(ArchiveDecoder.Mismatch) {
            directory = try ArchiveDecoder.value(StoreDirectory.self, of: bytes)
        } catch {
            throw .inconsistent(part: "directory")
        }
        blocks = try StoreBlocks(directory.blocks, of: file, before: header.directory.lowerBound)
        account = directory.account
        var tables: [Table] = []
        for record in directory.tables { tables.append(try blocks.table(record)) }
        self.tables = tables
    }

    /// What else the writer kept.
    public func account<Account: Decodable>(_ type: Account.Type) throws(StoreProblem) -> Account {
        let part = try blocks.part(account, name: "account")
        try blocks.check(account, name: "account")
        do throws(ArchiveDecoder.Mismatch) {
            return try ArchiveDecoder.value(type, of: part.bytes)
        } catch {
            throw .inconsistent(part: "account")
        }
    }

    /// The first thing found wrong with a column since the store was opened; nil while nothing was.
    public var problem: StoreProblem? { blocks.problem }

    /// Checks every column that was not asked for yet.
    public func checkAll() throws(StoreProblem) {
        for column in tables.lazy.flatMap(\.columns) { _ = column.storage }
        if let problem { throw problem }
    }

    private static func unreadable(_ number: Int32) -> StoreProblem {
        .unreadable(reason: String(cString: strerror(number)).lowercased())
    }
}
