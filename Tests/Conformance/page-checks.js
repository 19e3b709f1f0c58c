// What a comparison page must do in a browser: appended to a page by Scripts/check-page.sh, which reads the result.
"use strict";
(async () => {
  const failures = [];
  let passed = 0;
  const check = (name, holds) => { if (holds) { passed += 1; } else { failures.push(name); } };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const facts = [...document.querySelectorAll("a.fact")];
  const style = (element) => getComputedStyle(element);
  const marked = () => [...document.querySelectorAll(".evidence.on")];
  const box = (value) => document.querySelector(`input[value="${value}"]`);

  // Verdicts differ in more than colour.
  const lines = new Set();
  for (const verdict of ["contradicted", "unverifiable", "supported"]) {
    const fact = document.querySelector(`a.fact.${verdict}`);
    check(`has a fact that is ${verdict}`, fact);
    if (fact) lines.add(style(fact).textDecorationStyle);
  }
  check("lines differ in form", lines.size === 3);

  // A click shows the evidence in the other text.
  const pane = document.querySelector(".references");
  for (const fact of facts) {
    fact.click();
    await settle();
    const passages = marked();
    check(`fact ${fact.dataset.fact} is marked`, fact.classList.contains("on"));
    if (document.querySelector(`.evidence[data-facts~="${fact.dataset.fact}"]`)) {
      check(`fact ${fact.dataset.fact} marks its evidence`, passages.length > 0);
    }
  }
  const last = facts.findLast((fact) => document.querySelector(`.evidence[data-facts~="${fact.dataset.fact}"]`));
  pane.scrollTop = 0;
  pane.style.scrollBehavior = "auto";
  last.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const seen = marked()[0].getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  check("evidence is scrolled into sight", seen.top >= frame.top - 1 && seen.bottom <= frame.bottom + 1);
  check("the reason is told", !document.getElementById("detail").hidden);

  // Keys.
  press("Escape");
  check("Escape ends the selection", marked().length === 0 && document.getElementById("detail").hidden);
  press("n");
  check("n selects the first fact", facts[0].classList.contains("on") && document.activeElement === facts[0]);
  press("n");
  check("n goes on", !facts[0].classList.contains("on") && document.activeElement.dataset.fact === "1");
  press("p");
  check("p goes back", document.activeElement === facts[0]);

  // Filters.
  const rows = (verdict) => [...document.querySelectorAll(`tr[data-verdict="${verdict}"]`)];
  press("3");
  check("3 hides what is supported", !box("supported").checked && rows("supported").every((row) => row.hidden));
  check("filtered facts lose their line", style(document.querySelector("a.fact.supported")).textDecorationLine === "none");
  check("filtered facts are passed over", document.querySelector("a.fact.supported").tabIndex === -1);
  press("3");
  check("3 brings it back", rows("supported").every((row) => !row.hidden));
  box("place").click();
  check("a kind is filtered", [...document.querySelectorAll('tr[data-kind="place"]')].every((row) => row.hidden));
  box("place").click();

  // Nothing was fetched.
  check("no requests", performance.getEntriesByType("resource").length === 0);
  check("no script but its own and this", document.scripts.length === 2);

  document.body.dataset.checks = failures.length ? `failed: ${failures.join("; ")}` : `passed: ${passed}`;
})();
