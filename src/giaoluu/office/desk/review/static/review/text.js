// The text of the page: where a selection stands, and which marks belong to which fact.
// The register counts Unicode code points; a script counts UTF-16 units, in which an emoji is two.

export function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// Where a point of the document stands in the page's text, in code points; null outside of it.
function placeOf(article, node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const line = element.closest("[data-start]");
  if (!line || !article.contains(line)) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.start) + codePoints(before.toString());
}

// The words that are marked in the text, as [start, end) in code points without blanks around them; null for none.
export function selectedWords(article) {
  const selection = window.getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let start = placeOf(article, range.startContainer, range.startOffset);
  let end = placeOf(article, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const text = range.toString();
  start += codePoints(text) - codePoints(text.trimStart());
  end -= codePoints(text) - codePoints(text.trimEnd());
  return start < end ? [start, end] : null;
}

export function marksOf(article, fact) {
  return Array.from(article.querySelectorAll("mark")).filter((mark) => mark.dataset.facts.split(" ").includes(fact));
}

// Every mark shows how the shortest fact that it states was decided.
export function showStates(article, cards) {
  const states = new Map(cards.map((card) => [card.dataset.fact, card.dataset.state]));
  for (const mark of article.querySelectorAll("mark")) {
    mark.dataset.state = states.get(mark.dataset.facts.split(" ")[0]) || "";
  }
}
