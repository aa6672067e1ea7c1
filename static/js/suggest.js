// Names for a search box while somebody types: the listbox pattern of ARIA 1.2.
// Without this module the box is a plain form, and so it stays where anything here fails.

const PAUSE = 120; // milliseconds after a key before the site is asked
const SHORTEST = 2; // characters that say anything
const known = new Map(); // what was answered on this page

class Suggestions {
  constructor(box, number) {
    this.box = box;
    this.chosen = -1;
    this.rows = [];
    this.list = make("ul", { id: `suggestions-${number}`, className: "suggest", role: "listbox", hidden: true });
    this.list.setAttribute("aria-label", box.dataset.label);
    this.said = make("span", { className: "hidden", role: "status" });
    // The row that the box is in is where the list hangs: nothing on the page moves.
    box.parentElement.append(this.list, this.said);
    box.type = "text"; // a search box may not have the role of a combobox
    box.enterKeyHint = "search";
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.list.id, "aria-haspopup": "listbox",
    })) box.setAttribute(name, value);
    box.addEventListener("input", () => this.wait());
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => this.close());
    // The box keeps the focus, so a click on the list must not take it.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  wait() {
    clearTimeout(this.timer);
    this.request?.abort();
    const typed = this.box.value.trim();
    if (typed.length < SHORTEST) return this.close();
    this.timer = setTimeout(() => this.ask(typed), PAUSE);
  }

  async ask(typed) {
    if (!known.has(typed)) {
      this.request = new AbortController();
      const address = `${this.box.dataset.suggest}?q=${encodeURIComponent(typed)}`;
      try {
        const answer = await fetch(address, { signal: this.request.signal });
        if (!answer.ok) return this.close();
        known.set(typed, (await answer.json()).suggestions);
      } catch {
        return; // Asked otherwise meanwhile, or offline: the form still works.
      }
    }
    if (typed === this.box.value.trim() && document.activeElement === this.box) this.show(known.get(typed));
  }

  show(rows) {
    const { all, none, one, many } = this.box.dataset;
    const typed = this.box.value.trim();
    // The last row searches, whatever was found: the list is never empty.
    const search = { name: all.replace("{q}", () => typed), kind: "", url: `${this.box.form.action}?q=${encodeURIComponent(typed)}` };
    this.rows = [...rows, search];
    this.list.replaceChildren(...this.rows.map((row, place) => this.option(row, place)));
    this.list.lastChild.classList.add("suggest__all");
    this.choose(-1);
    this.open(true);
    this.said.textContent = rows.length === 0 ? none : rows.length === 1 ? one : many.replace("{n}", rows.length);
  }

  option(row, place) {
    const option = make("li", { id: `${this.list.id}-${place}`, className: "suggest__one", role: "option" });
    option.setAttribute("aria-selected", "false");
    option.append(make("span", { className: "suggest__name", textContent: row.name, dir: "auto" }), " ");
    option.append(make("span", { className: "suggest__kind", textContent: row.kind }));
    return option;
  }

  open(yes) {
    this.list.hidden = !yes;
    this.box.setAttribute("aria-expanded", yes);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.choose(-1);
    this.open(false);
    this.said.textContent = "";
  }

  choose(place) {
    this.list.children[this.chosen]?.setAttribute("aria-selected", "false");
    this.chosen = place;
    const option = this.list.children[place];
    if (!option) {
      this.box.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.box.setAttribute("aria-activedescendant", option.id);
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const isOpen = !this.list.hidden;
    const stops = this.rows.length + 1; // the box itself is one of them
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isOpen && this.box.value.trim().length < SHORTEST) return;
      event.preventDefault();
      if (!isOpen) return this.ask(this.box.value.trim());
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.choose(((this.chosen + 1 + step + stops) % stops) - 1);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && isOpen && this.chosen >= 0) {
      event.preventDefault();
      this.go(this.list.children[this.chosen]);
    } else if (event.key === "Home" || event.key === "End" || event.key === "ArrowLeft" || event.key === "ArrowRight") {
      this.choose(-1);
    }
  }

  go(option) {
    const row = option && this.rows[[...this.list.children].indexOf(option)];
    if (row) location.assign(row.url);
  }
}

function make(name, { role, ...properties }) {
  const element = Object.assign(document.createElement(name), properties);
  if (role) element.setAttribute("role", role);
  return element;
}

document.querySelectorAll("input[data-suggest]").forEach((box, number) => new Suggestions(box, number));
