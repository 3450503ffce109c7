import CIIText
import Testing

struct Base64Tests {
    /// The test vectors of RFC 4648, and the last digits of the alphabet.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("~~~???", "fn5+Pz8/"),
    ])
    func writes(text: String, written: String) {
        #expect(base64(Array(text.utf8)) == written)
    }
}
