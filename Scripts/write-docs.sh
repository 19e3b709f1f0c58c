#!/bin/sh
# Documentation of what library users see, by the toolchain's own DocC: no plug-in to resolve.
set -eu
graphs=.build/symbol-graphs
rm -rf "$graphs" .build/docs
mkdir -p "$graphs"
swift build --target Factdesk -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$graphs"
for module in Facts Ingestion Extraction Emission Comparison Factdesk; do
  mkdir -p "$graphs/$module" ".build/docs"
  mv "$graphs/$module"*.symbols.json "$graphs/$module/"
  docc convert --additional-symbol-graph-dir "$graphs/$module" --fallback-display-name "$module" \
    --fallback-bundle-identifier "factdesk.$module" --warnings-as-errors --output-path ".build/docs/$module.doccarchive"
done
echo "The documentation is in .build/docs."
