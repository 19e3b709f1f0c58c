internal import JSON

/// Writes what ingestion read of each input: a line of JSON for whoever wants the text and not the facts.
struct IngestionWorker: ItemWorker {
  let ingestor: Ingestor

  mutating func process(_ item: WorkUnit.Item, into unit: inout FinishedUnit) {
    do throws(Failure) {
      let (article, isPath) = try ingestor.article(from: item)
      IngestionWorker.append(article, to: &unit.bytes)
      unit.endResult(of: article, isPath: isPath)
    } catch {
      unit.failures.append(error)
    }
  }

  private static func append(_ article: Article, to buffer: inout [UInt8]) {
    func member(_ key: String, _ value: String?) {
      guard let value else { return }
      buffer.append(",\"\(key)\":")
      buffer.append(jsonString: value)
    }
    buffer.append("{\"id\":")
    buffer.append(jsonString: article.identifier)
    buffer.append(",\"text\":")
    buffer.append(jsonString: article.utf8.span)
    member("title", article.headline)
    member("byline", article.authors.isEmpty ? nil : article.authors.joined(separator: ", "))
    member("datePublished", article.published?.description)
    member("dateModified", article.modified?.description)
    member("dateFetched", article.fetched?.description)
    member("articleSection", article.section)
    if let isFree = article.isAccessibleForFree {
      buffer.append(isFree ? ",\"isAccessibleForFree\":true" : ",\"isAccessibleForFree\":false")
    }
    member("siteName", article.publisher)
    member("lang", article.language)
    member("url", article.url)
    buffer.append("}\n")
  }
}
