import CIIText
import Testing

struct GroupedNumberTests {
    @Test(arguments: [
        ("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1000", "-1,000"), ("-999", "-999"),
        ("123456", "123,456"),
        ("1234567.8901", "1,234,567.8901"), ("-12345.6", "-12,345.6"), ("1e+20", "1e+20"), ("", ""),
        ("9223372036854775807", "9,223,372,036,854,775,807"),
    ])
    func putsCommasBetweenThousands(plain: String, text: String) {
        #expect(grouped(plain) == text)
    }
}
