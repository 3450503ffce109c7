import Glibc

/// The three standard streams, where the program was started without one of them.
enum OpenStreams {
    /// Gives a closed stream an end that holds nothing, so that no file opened later takes its number.
    ///
    /// Reading there finds the end at once; writing fails, and is said to.
    static func ensure() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDONLY)
        }
    }
}
