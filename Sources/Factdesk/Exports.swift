// The one import for library users: what a pipeline takes and gives comes along.
@_exported public import Comparison
@_exported public import Emission
@_exported public import Extraction
@_exported public import Facts
@_exported public import GazetteerSources
@_exported public import Ingestion
