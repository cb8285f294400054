// Citations: a small window on hover, focus and tap; notes beside the text on wide screens. Without this script the
// numbers are links to the source card, and the notes stand at the end of the page.
(() => {
  // The theme calls its search a dialog and gives it no name.
  document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");

  // How to cite the page: with its address, and to be copied.
  const citation = document.querySelector(".citation");
  if (citation && location.protocol.startsWith("http")) {
    citation.append(" " + location.href.split("#")[0]);
    const copy = Object.assign(document.createElement("button"), { type: "button", textContent: "Copy" });
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
    const pop = Object.assign(document.createElement("div"), { className: "pop md-typeset", id: "citation", role: "note", hidden: true });
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
        // The same words stand in the list of notes, which a screen reader reads.
        const note = Object.assign(document.createElement("div"), { className: "beside", ariaHidden: "true" });
        note.append(Object.assign(document.createElement("b"), { className: "n", textContent: link.dataset.n }), ...copyOf(link));
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
  const form = document.querySelector("form[data-table]");
  if (!form) return;
  const body = document.getElementById(form.dataset.table).tBodies[0];
  const rows = [...body.rows];
  const fields = [...form.elements].filter((field) => field.name);
  const choices = fields.filter((field) => rows[0].dataset[field.name] !== undefined);
  const { text, order } = form.elements;
  const values = (row, field) => row.dataset[field.name].split("|");
  let newest = "";

  const apply = () => {
    const wanted = text.value.trim().toLocaleLowerCase();
    const fits = (row, skip) =>
      choices.every((field) => field === skip || !field.value || values(row, field).includes(field.value)) &&
      (!wanted || row.textContent.toLocaleLowerCase().includes(wanted));
    for (const row of rows) row.hidden = !fits(row);
    // The number beside a choice is what choosing it would show.
    for (const field of choices) {
      const counts = {};
      for (const row of rows) if (fits(row, field)) for (const value of values(row, field)) counts[value] = (counts[value] || 0) + 1;
      for (const option of [...field.options].slice(1)) option.text = `${option.value} (${counts[option.value] || 0})`;
    }
    if (order.value !== newest) {
      newest = order.value;
      body.append(...(newest ? [...rows].reverse() : rows));
    }
    form.querySelector("output").value = `${rows.filter((row) => !row.hidden).length} of ${rows.length} statements`;
    const state = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.name, field.value]));
    if (location.hash.slice(1) !== state.toString()) history.replaceState(null, "", "#" + state);
  };
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = fields.find((field) => field.name === name);
    if (field && (!field.options || [...field.options].some((option) => option.value === value))) field.value = value;
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("input", apply);
  apply();
})();
