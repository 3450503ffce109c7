import CIIText
import Testing

struct ByteSizeTests {
    @Test(arguments: [
        ("4gb", 4_294_967_296), ("4 GB", 4_294_967_296), ("4GiB", 4_294_967_296), ("4g", 4_294_967_296),
        ("512mb", 536_870_912), ("1.5 kb", 1536), ("0.5tb", 549_755_813_888), ("7b", 7), ("0b", 0),
    ])
    func sizesAreRead(text: String, bytes: Int) { #expect(ByteSize(text)?.bytes == bytes) }

    @Test(arguments: ["", "4", "gb", "-1gb", "4xb", "4 gb x", "1e9gb", "99999999999tb", "1..5gb", "nanb"])
    func othersAreNone(text: String) { #expect(ByteSize(text) == nil) }

    @Test(arguments: [
        (0, "0b", "0 B"), (1023, "1023b", "1023 B"), (1536, "1536b", "1.5 KB"), (1 << 20, "1mb", "1 MB"),
        (3 << 29, "1536mb", "1.5 GB"), (1 << 40, "1tb", "1 TB"),
    ])
    func sizesAreWritten(bytes: Int, written: String, description: String) {
        #expect(ByteSize(bytes).written == written)
        #expect("\(ByteSize(bytes))" == description)
        #expect(ByteSize(written)?.bytes == bytes)
    }
}
