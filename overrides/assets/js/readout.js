// Citations: a small window on hover, focus and tap; notes beside the text on wide screens. Without this script the
// numbers are links to the source card, and the notes stand at the end of the page.
(() => {
  // The theme calls its search a dialog and gives it no name.
  document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");

  // How to cite the page: with its address, and to be copied.
  const citation = document.querySelector(".citation");
  if (citation && location.protocol.startsWith("http")) {
    citation.append(" " + location.href.split("#")[0]);
    const copy = document.createElement("button");
    copy.type = "button";
    copy.textContent = "Copy";
    copy.addEventListener("click", () => navigator.clipboard?.writeText(citation.textContent).then(() => { copy.textContent = "Copied"; }));
    citation.after(" ", copy);
  }

  const article = document.querySelector(".md-content__inner");
  const notes = document.querySelector(".notes");
  if (!article) return;

  const noteOf = (link) => document.getElementById("n" + link.dataset.n);
  const copyOf = (link) => {
    const copy = noteOf(link).cloneNode(true);
    copy.querySelectorAll(".back").forEach((back) => back.remove());
    return [...copy.childNodes];
  };

  if (notes) {
    const pop = document.createElement("div");
    pop.className = "pop md-typeset";
    pop.id = "citation";
    pop.setAttribute("role", "note");
    pop.hidden = true;
    document.body.append(pop);
    let owner = null;
    let timer = 0;

    const close = () => {
      pop.hidden = true;
      owner?.removeAttribute("aria-describedby");
      owner = null;
    };
    const open = (link) => {
      clearTimeout(timer);
      if (owner === link) return;
      close();
      owner = link;
      pop.replaceChildren(...copyOf(link));
      pop.hidden = false;
      link.setAttribute("aria-describedby", pop.id);
      const box = link.getBoundingClientRect();
      const left = Math.min(Math.max(8, box.left - 24), innerWidth - pop.offsetWidth - 8);
      const below = box.bottom + 8 + pop.offsetHeight < innerHeight;
      pop.style.left = left + "px";
      pop.style.top = (below ? box.bottom + 6 : Math.max(8, box.top - pop.offsetHeight - 6)) + "px";
    };
    const later = () => { clearTimeout(timer); timer = setTimeout(close, 200); };

    for (const link of article.querySelectorAll(".cite a[data-n]")) {
      if (!noteOf(link)) continue;
      link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && open(link));
      link.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later());
      link.addEventListener("focus", () => link.matches(":focus-visible") && open(link));
      link.addEventListener("blur", later);
      link.addEventListener("click", (event) => {
        // The first tap shows the words; the window holds the link.
        if (event.pointerType === "touch" && owner !== link) { event.preventDefault(); open(link); }
      });
    }
    pop.addEventListener("pointerenter", () => clearTimeout(timer));
    pop.addEventListener("pointerleave", later);
    pop.addEventListener("focusin", () => clearTimeout(timer));
    addEventListener("keydown", (event) => event.key === "Escape" && close());
    addEventListener("pointerdown", (event) => { if (owner && !pop.contains(event.target) && !owner.contains(event.target)) close(); });
    addEventListener("scroll", close, { passive: true });

    const wide = matchMedia("(min-width: 76.25em)");
    const place = () => {
      article.querySelectorAll(".beside").forEach((note) => note.remove());
      if (!wide.matches) return;
      const top = article.getBoundingClientRect().top;
      const seen = new Set();
      let free = 0;
      for (const link of article.querySelectorAll(".with-margin .cite a[data-n]")) {
        if (seen.has(link.dataset.n) || !noteOf(link)) continue;
        seen.add(link.dataset.n);
        const note = document.createElement("div");
        note.className = "beside";
        // The same words stand in the list of notes, which a screen reader reads.
        note.setAttribute("aria-hidden", "true");
        const number = document.createElement("b");
        number.className = "n";
        number.textContent = link.dataset.n;
        note.append(number, ...copyOf(link));
        note.querySelectorAll("a").forEach((a) => a.replaceWith(...a.childNodes));
        const height = link.getBoundingClientRect().top - top;
        // A note that would stand far below its sentence helps nobody; the window and the list have it.
        if (free - height > 160) continue;
        note.style.top = Math.max(height - 4, free) + "px";
        article.append(note);
        free = note.offsetTop + note.offsetHeight + 10;
      }
    };
    document.fonts.ready.then(place);
    addEventListener("resize", place);
  }

  // Explore: filters over a table that is whole without them; the address keeps the choice.
  const panel = document.querySelector("[data-filters]");
  const table = panel && document.getElementById(panel.dataset.filters);
  if (!table) return;
  const rows = [...table.tBodies[0].rows];
  const keys = ["trip", "issue", "side", "speaker", "source", "kind"];
  const values = (row, key) => row.dataset[key].split("|").filter(Boolean);
  const address = new URLSearchParams(location.hash.slice(1));
  const label = (text, field) => {
    const element = document.createElement("label");
    element.append(text, field);
    panel.append(element);
    return field;
  };
  const selects = keys.map((key) => {
    const select = label(key[0].toUpperCase() + key.slice(1), document.createElement("select"));
    const known = [...new Set(rows.flatMap((row) => values(row, key)))].sort();
    select.append(new Option("all", ""), ...known.map((value) => new Option(value, value)));
    select.value = known.includes(address.get(key)) ? address.get(key) : "";
    return select;
  });
  const text = label("Text", document.createElement("input"));
  text.type = "search";
  text.value = address.get("text") || "";
  const order = label("Order", document.createElement("select"));
  order.append(new Option("oldest first", "old"), new Option("newest first", "new"));
  order.value = address.get("order") === "new" ? "new" : "old";
  const count = document.createElement("output");
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "Show all";
  panel.append(clear, count);
  let shownOrder = "old";

  const apply = () => {
    const wanted = text.value.trim().toLocaleLowerCase();
    const fits = (row, skip) =>
      keys.every((key, i) => i === skip || !selects[i].value || values(row, key).includes(selects[i].value)) &&
      (!wanted || row.textContent.toLocaleLowerCase().includes(wanted));
    let shown = 0;
    for (const row of rows) { row.hidden = !fits(row, -1); shown += !row.hidden; }
    // The number beside a choice is what choosing it would show.
    selects.forEach((select, i) => {
      const counts = new Map();
      for (const row of rows) if (fits(row, i)) for (const value of values(row, keys[i])) counts.set(value, (counts.get(value) || 0) + 1);
      for (const option of [...select.options].slice(1)) option.text = `${option.value} (${counts.get(option.value) || 0})`;
    });
    if (order.value !== shownOrder) {
      shownOrder = order.value;
      table.tBodies[0].append(...(shownOrder === "new" ? [...rows].reverse() : rows));
    }
    count.textContent = `${shown} of ${rows.length} statements`;
    const state = new URLSearchParams();
    keys.forEach((key, i) => selects[i].value && state.set(key, selects[i].value));
    if (text.value) state.set("text", text.value);
    if (order.value === "new") state.set("order", "new");
    if (location.hash.slice(1) !== state.toString()) history.replaceState(null, "", "#" + state);
  };
  clear.addEventListener("click", () => { for (const field of [...selects, text]) field.value = ""; order.value = "old"; apply(); });
  panel.addEventListener("input", apply);
  apply();
})();
