import CStructure

/// Which version of the scan is used.
enum StructureVersion {
    /// The fastest that the processor runs.
    static let best = cii_structure_best_version()

    /// All that the processor runs.
    static let all = [CII_STRUCTURE_PORTABLE, CII_STRUCTURE_AVX2, CII_STRUCTURE_AVX512].filter(
        cii_structure_runs)
}
