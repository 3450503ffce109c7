import Glibc

/// Follows a growing file by its path: rows that are appended, and other files that come in its place.
///
/// Nothing runs by itself: ``look(progress:isCancelled:)`` is asked, and tells what changed since it was asked before.
/// The rows of each file are at any moment those a load gives of it up to the end of its last whole record; a line
/// without an end waits for it, unless another file has come in its place. Where a load would refuse the file, the rows
/// told of before stay, and why is told.
public final class LogFollower {
    /// The path as it was given.
    public let path: String
    private let options: LoadOptions
    private let force: RulesInForce
    private var current: FollowedFile
    private var isMissing = false
    private var lastFailure: LoadFailure?
    /// What happened and was not told yet.
    private var events: [FollowEvent] = []

    /// Opens the file; nothing is read yet.
    ///
    /// - Throws: where it is not there, cannot be read, or is no regular file.
    public init(path: String, options: LoadOptions) throws(LoadFailure) {
        self.path = path
        self.options = options
        force = try RulesInForce(options)
        current = FollowedFile(try OpenFile(path: path), options: options, force: force)
    }

    /// How many bytes of the file at the path have been taken in.
    public var bytesTaken: Int { current.taken }

    /// Takes in what is new and tells what happened, in order; nothing where nothing did.
    ///
    /// A failure and that the file is gone are told once; each look tries again.
    /// - Throws: ``LoadFailure/cancelled(name:)``; what was not told of then is told by the next look.
    public func look(
        progress: @escaping (LoadProgress) -> Void = { _ in }, isCancelled: @escaping () -> Bool = { false }
    ) throws(LoadFailure) -> [FollowEvent] {
        var successor: OpenFile?
        switch identityAtPath() {
        case nil, current.file.identity: break
        default: successor = opened()
        }
        if let successor {
            // Nobody ends the last line of the old file any more.
            let look = try current.look(isLast: true, progress: progress, isCancelled: isCancelled)
            note(look)
            current = FollowedFile(successor, options: options, force: force)
            lastFailure = nil
            events.append(.replaced)
        }
        var look = try current.look(progress: progress, isCancelled: isCancelled)
        if case .cutShort = look {
            current = FollowedFile(current.file, options: options, force: force)
            lastFailure = nil
            events.append(.cutShort)
            look = try current.look(progress: progress, isCancelled: isCancelled)
        }
        note(look)
        defer { events = [] }
        return events
    }

    private func note(_ look: FollowedFile.Look) {
        switch look {
        case .unchanged, .cutShort: break
        case .took(let log):
            lastFailure = nil
            events.append(.took(log))
        case .refused(let failure): tell(failure)
        }
    }

    private func tell(_ failure: LoadFailure) {
        guard failure != lastFailure else { return }
        lastFailure = failure
        events.append(.failed(failure))
    }

    /// Which file the path leads to; nil where it leads to none.
    private func identityAtPath() -> OpenFile.Identity? {
        var status = stat()
        guard stat(path, &status) != 0 else {
            isMissing = false
            return OpenFile.Identity(status)
        }
        if !isMissing { events.append(.vanished) }
        isMissing = true
        return nil
    }

    /// The file that came in place of the one before; nil where it cannot be followed.
    private func opened() -> OpenFile? {
        do throws(LoadFailure) {
            return try OpenFile(path: path)
        } catch {
            tell(error)
            return nil
        }
    }
}
