/// What a comparison page does beyond its links.
extension ReportPage {
  /// The script: selection, filters, keys.
  ///
  /// It reads the page and writes text, never markup.
  static let script = """
    "use strict";
    (() => {
      const all = (selector) => [...document.querySelectorAll(selector)];
      const detail = document.getElementById("detail");
      const facts = all("a.fact");
      let current = null;

      const evidenceOf = (number) => all(`.evidence[data-facts~="${number}"]`);
      const rowOf = (number) => document.getElementById(`row-${number}`);

      function clear() {
        for (const element of all(".on")) element.classList.remove("on");
        detail.hidden = true;
        current = null;
      }

      function show(element, behavior) {
        const folded = element.closest("details");
        if (folded) folded.open = true;
        element.scrollIntoView({ block: "center", inline: "nearest", behavior });
      }

      function select(number, moves) {
        clear();
        current = number;
        const own = facts.filter((fact) => fact.dataset.fact === number);
        for (const fact of own) fact.classList.add("on");
        const row = rowOf(number);
        row.classList.add("on");
        const passages = evidenceOf(number);
        for (const passage of passages) passage.classList.add("on");
        detail.className = row.dataset.verdict;
        detail.textContent = `${row.cells[0].textContent}: ${own.map((fact) => fact.textContent).join("")} — `
          + row.cells[4].firstElementChild.textContent;
        detail.hidden = false;
        const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
        if (moves && passages.length) show(passages[0], still ? "auto" : "smooth");
        return own[0];
      }

      document.addEventListener("click", (event) => {
        const link = event.target.closest("a");
        if (!link) return;
        const { fact, jump, evidence } = link.dataset;
        if (fact !== undefined && !link.classList.contains("off")) {
          event.preventDefault();
          select(fact, true);
        } else if (fact !== undefined) {
          event.preventDefault();
        } else if (jump !== undefined || evidence !== undefined) {
          event.preventDefault();
          const own = select(jump ?? evidence, true);
          if (own) {
            show(own, "auto");
            if (jump !== undefined) own.focus({ preventScroll: true });
          }
          document.querySelector(".texts").scrollIntoView({ block: "start" });
        }
      });

      function filter() {
        const chosen = (name) => new Set(all(`input[name=${name}]:checked`).map((box) => box.value));
        const verdicts = chosen("verdict");
        const kinds = chosen("kind");
        for (const element of all("[data-verdict]")) {
          const isOff = !verdicts.has(element.dataset.verdict) || !kinds.has(element.dataset.kind);
          if (element.matches("tr")) {
            element.hidden = isOff;
          } else {
            element.classList.toggle("off", isOff);
            element.tabIndex = isOff ? -1 : 0;
          }
        }
        if (current !== null && rowOf(current).hidden) clear();
      }
      document.addEventListener("change", filter);
      document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
      // A browser may keep the boxes over a reload.
      filter();

      function step(by) {
        const shown = facts.filter((fact) => fact.id && !fact.classList.contains("off"));
        if (!shown.length) return;
        const at = shown.findIndex((fact) => fact.dataset.fact === current);
        const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
        shown[next].focus({ preventScroll: true });
        show(shown[next], "auto");
        select(shown[next].dataset.fact, true);
      }

      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const boxes = all("input[name=verdict]");
        switch (event.key) {
          case "n": case "j": step(1); break;
          case "p": case "k": step(-1); break;
          case "Escape": clear(); break;
          case "1": case "2": case "3": boxes[Number(event.key) - 1].click(); break;
          default: return;
        }
        event.preventDefault();
      });
    })();

    """
}
