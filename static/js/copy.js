/* A button that copies a citation, where the browser can. Without it the text can be selected. */
if (navigator.clipboard) {
  const { dataset: words } = document.querySelector("script[data-copy]");
  const said = document.createElement("p");
  said.className = "hidden";
  said.role = "status";
  document.body.append(said);
  let last;
  for (const text of document.querySelectorAll(".cite-this__text")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cite-this__copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      clearTimeout(last);
      said.textContent = "";
      try {
        await navigator.clipboard.writeText(text.textContent);
        said.textContent = button.textContent = words.copied;
      } catch {
        getSelection().selectAllChildren(text);
        said.textContent = button.textContent = words.selected;
      }
      last = setTimeout(() => { button.textContent = words.copy; }, 4000);
    });
    text.nextElementSibling.prepend(button);
  }
}
