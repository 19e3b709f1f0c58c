/// The version of this program, as reports and the command name it.
public enum FactdeskVersion {
  /// Semantic version.
  public static let current = "0.2.0"
}
