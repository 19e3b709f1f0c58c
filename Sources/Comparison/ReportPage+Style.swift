/// How a comparison page looks.
extension ReportPage {
  /// The style sheet.
  ///
  /// Colours hold a contrast of 4.5 to 1 with their ground in both schemes (WCAG 2.2, success criterion 1.4.3), and nothing
  /// is told by colour alone (1.4.1): lines are wavy, dotted or plain, and signs stand beside them.
  static let style = """
    :root { --ground: #fff; --panel: #f6f6f3; --ink: #1b1b1a; --soft: #5d5d58; --rule: #d5d5cf; --mark: #fff1a8;
      --contradicted: #b3261e; --unverifiable: #7a5200; --supported: #1b6b3a; --focus: #0b57d0; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #161615; --panel: #20201e; --ink: #e9e9e4; --soft: #a9a9a1; --rule: #3d3d39; --mark: #5a4b00;
        --contradicted: #ff9a91; --unverifiable: #f2c14e; --supported: #7fd69f; --focus: #8ab4ff; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: 1rem/1.6 Charter, "Bitstream Charter", "Liberation Serif", Georgia, serif; }
    header, h2, .source, table, #detail, summary { font-family: system-ui, "Liberation Sans", sans-serif; }
    header { padding: 1rem 1.5rem .75rem; border-bottom: 1px solid var(--rule); background: var(--panel); }
    h1 { margin: 0; font-size: 1.35rem; line-height: 1.3; overflow-wrap: anywhere; }
    h2 { margin: 0 0 .25rem; font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
    .about, .keys, .source { color: var(--soft); font-size: .875rem; margin: .25rem 0 .75rem; }
    .filters { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; }
    fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
    legend { float: left; padding: 0 .5rem 0 0; font-size: .875rem; color: var(--soft); }
    label { font-size: .9375rem; white-space: nowrap; }
    .keys { margin: 0; }
    kbd { font: .8em ui-monospace, "Liberation Mono", monospace; border: 1px solid var(--rule); border-radius: 3px;
      padding: 0 .3em; background: var(--ground); }
    .count { color: var(--soft); font-variant-numeric: tabular-nums; }
    .texts { display: grid; grid-template-columns: 1fr 1fr; }
    .texts > section { padding: 1rem 1.5rem 4rem; height: calc(100vh - 9rem); min-height: 24rem; overflow: auto;
      overflow-wrap: anywhere; position: relative; }
    .texts > section + section { border-left: 1px solid var(--rule); }
    .text { white-space: pre-wrap; max-width: 68ch; unicode-bidi: isolate; }
    .contradicted { --verdict: var(--contradicted); --line: wavy; }
    .unverifiable { --verdict: var(--unverifiable); --line: dotted; }
    .supported { --verdict: var(--supported); --line: solid; }
    label .word { text-decoration: underline var(--line, none) var(--verdict, currentColor) 2px; text-underline-offset: 3px; }
    .sign { color: var(--verdict); font-weight: 700; }
    .fact { color: inherit; text-decoration: underline var(--line) var(--verdict) 2px; text-underline-offset: 3px;
      text-decoration-skip-ink: none; border-radius: 2px; unicode-bidi: isolate; }
    .fact.contradicted::after, .fact.unverifiable::after { color: var(--verdict); font: 700 .7em/1 system-ui, sans-serif;
      vertical-align: super; margin-left: .1em; }
    .fact.contradicted::after { content: "\\2060✗" / ""; }
    .fact.unverifiable::after { content: "\\2060?" / ""; }
    .fact.off { text-decoration: none; cursor: text; }
    .fact.off::after { content: none; }
    .evidence { border-bottom: 1px solid var(--rule); border-radius: 2px; }
    .fact:hover, .fact.on, .evidence.on, tr.on { background: var(--mark); }
    .evidence.on { box-shadow: 0 0 0 2px var(--mark); }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    summary { cursor: pointer; font-size: .9375rem; margin: .5rem 0; overflow-wrap: anywhere; }
    .facts { padding: 1rem 1.5rem 5rem; border-top: 1px solid var(--rule); overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule);
      overflow-wrap: anywhere; }
    th { color: var(--soft); font-weight: 600; }
    td.verdict { white-space: nowrap; }
    td a { color: inherit; }
    code { font: .85em ui-monospace, "Liberation Mono", monospace; color: var(--soft); }
    [hidden] { display: none !important; }
    #detail { position: fixed; inset: auto 0 0 0; padding: .6rem 1.5rem; background: var(--panel); border-top: 3px solid
      var(--verdict, var(--rule)); font-size: .9375rem; max-height: 30vh; overflow: auto; overflow-wrap: anywhere; }
    @media screen and (max-width: 50rem) { .texts { grid-template-columns: 1fr; }
      .texts > section { height: auto; min-height: 0; }
      .texts > section + section { border-left: 0; border-top: 1px solid var(--rule); } }
    @media (prefers-reduced-motion: no-preference) { .texts > section { scroll-behavior: smooth; } }
    @media print {
      :root { --ground: #fff; --panel: #fff; --ink: #000; --soft: #444; --rule: #999; --mark: transparent;
        --contradicted: #b3261e; --unverifiable: #7a5200; --supported: #1b6b3a; }
      @page { margin: 15mm; }
      body { font-size: 9.5pt; }
      header, .texts > section, .facts { padding-left: 0; padding-right: 0; }
      .keys, #detail, input, details:not([open]) { display: none !important; }
      .texts > section { height: auto; min-height: 0; overflow: visible; padding-right: 5mm; padding-bottom: 5mm; }
      .texts > section + section { padding-left: 5mm; padding-right: 0; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
    }

    """
}
