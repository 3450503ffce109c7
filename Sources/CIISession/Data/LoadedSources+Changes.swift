import CIIIngest
import Glibc

extension LoadedSources {
    /// The files, as they were named, that have another size now than when they were loaded.
    var changedOnDisk: [String] {
        all.compactMap { source in
            guard let path = source.path else { return nil }
            var status = stat()
            guard stat(path, &status) == 0, Int(status.st_size) != source.log.account.bytes else {
                return nil
            }
            return source.log.account.source
        }
    }
}
