import Glibc

/// A lock that one can wait in for others to change what it guards.
///
/// The system's own, because a lock of the standard library has no such waiting, and to spin costs the time of the one
/// that is waited for where there are few cores.
final class Gate: Sendable {
    // Raw memory, because both must stay where they are; freed in `deinit`. Safe to share: that is what they are for.
    nonisolated(unsafe) private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    nonisolated(unsafe) private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Runs `body` while nobody else does.
    func locked<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }

    /// Lets others in until one of them wakes all; called from a body, which must then ask again.
    func wait() { pthread_cond_wait(condition, mutex) }

    /// Wakes all that wait.
    func wakeAll() { pthread_cond_broadcast(condition) }
}
