import Glibc

/// Threads that are waited for.
enum ThreadPair {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on that many threads at once, the calling one among them.
    static func run(_ count: Int, _ body: @Sendable () -> Void) {
        withoutActuallyEscaping(body) { body in
            let threads = (1..<count).map { _ in
                var thread = pthread_t()
                let work = Unmanaged.passRetained(Work(body)).toOpaque()
                pthread_create(
                    &thread, nil,
                    { work in
                        guard let work else { return nil }
                        Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
                        return nil
                    }, work)
                return thread
            }
            body()
            for thread in threads { pthread_join(thread, nil) }
        }
    }
}
