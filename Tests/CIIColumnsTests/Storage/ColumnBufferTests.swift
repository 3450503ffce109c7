import CIIColumns
import Glibc
import Testing

@Suite("Column buffers")
struct ColumnBufferTests {
    /// The elements written to a file without a name and mapped from there.
    private static func mapped<Element: BitwiseCopyable & Sendable>(
        _ elements: [Element], skipping bytes: Int = 0
    ) throws -> ColumnBuffer<Element>? {
        let stream = try #require(tmpfile())
        defer { fclose(stream) }
        let descriptor = fileno(stream)
        let count = elements.count * MemoryLayout<Element>.stride
        elements.withUnsafeBytes { #expect(write(descriptor, $0.baseAddress, count) == count) }
        let part = MappedPart(of: try MappedFile(descriptor: descriptor), bytes..<count)
        return part.flatMap { ColumnBuffer($0) }
    }

    @Test(
        "elements of a file are those of the array they were written from",
        arguments: [0, 1, 2, 4_096, 70_000])
    func sameElements(count: Int) throws {
        let array = (0..<count).map { Int32(truncatingIfNeeded: $0 &* 2_654_435_761) }
        let inFile = try #require(try Self.mapped(array))
        let inMemory = ColumnBuffer(array)
        #expect(inFile == inMemory)
        #expect(inFile.hashValue == inMemory.hashValue)
        #expect(inFile.array == array)
        #expect(inFile.count == count)
        #expect((0..<count).allSatisfy { inFile[$0] == array[$0] })
        #expect(inFile.withUnsafeBufferPointer { $0.elementsEqual(array) })
        #expect(inFile.map { $0 } == array)
    }

    @Test("buffers that differ in one element or in length are not equal")
    func different() throws {
        let array: [UInt16] = [1, 2, 3]
        for other in [[1, 2, 4], [1, 2], [1, 2, 3, 0], []] as [[UInt16]] {
            #expect(try Self.mapped(array) != ColumnBuffer(other))
        }
    }

    @Test("a change makes an array of it and leaves the file and other holders alone")
    func changes() throws {
        let inFile = try #require(try Self.mapped([1, 2, 3] as [UInt64]))
        var changed = inFile
        changed[1] = 9
        changed.append(4)
        changed.append(contentsOf: [5, 6])
        #expect(changed == [1, 9, 3, 4, 5, 6])
        #expect(inFile == [1, 2, 3])
    }

    @Test("the file stays mapped as long as a buffer of it is there")
    func outlives() throws {
        var buffers: [ColumnBuffer<UInt8>] = []
        for number in 0..<64 {
            buffers.append(try #require(try Self.mapped([UInt8](repeating: UInt8(number), count: 5_000))))
        }
        for (number, buffer) in buffers.enumerated() {
            #expect(buffer.allSatisfy { Int($0) == number })
        }
    }

    @Test("a part that does not start or end where elements do is refused", arguments: [1, 2, 4, 7])
    func misaligned(bytes: Int) throws {
        #expect(try Self.mapped([1, 2, 3] as [Int64], skipping: bytes) == nil)
    }

    @Test("a part beyond the end of the file is refused")
    func outside() throws {
        let stream = try #require(tmpfile())
        defer { fclose(stream) }
        let descriptor = fileno(stream)
        #expect(ftruncate(descriptor, 100) == 0)
        let file = try MappedFile(descriptor: descriptor)
        #expect(MappedPart(of: file, 0..<100)?.bytes.count == 100)
        #expect(MappedPart(of: file, 0..<101) == nil)
        #expect(MappedPart(of: file, -1..<10) == nil)
        #expect(throws: MappingFailure.self) { try MappedFile(descriptor: -1) }
    }
}
