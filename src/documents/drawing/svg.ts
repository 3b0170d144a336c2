const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The typesetter's SVG made fit to publish: sized in pixels, with a title for those who hear it; numbers to a hundredth
 * of a pixel, which no eye sees, and nothing that says nothing.
 */
export function publishedSvg(svg: string, title: string): string {
  const words = title.replace(/[&<>]/g, (character) => escapes[character] ?? '');
  return svg
    .replace(
      /^<svg class="typst-doc"(.*?) width="([\d.]+)pt" height="([\d.]+)pt"/,
      '<svg role="img"$1 width="$2" height="$3"',
    )
    .replace(' xmlns:h5="http://www.w3.org/1999/xhtml"', '')
    .replace('>', () => `><title>${words}</title>`)
    .replaceAll(/ (?:fill-rule="nonzero"|class="typst-[a-z]+")/g, '')
    .replaceAll(/(\.\d\d)\d+/g, '$1')
    .replaceAll(/(?<=[ -])0(?=\.\d)/g, '')
    .replaceAll(/ ([A-Za-z]) /g, '$1')
    .replaceAll(/(?<=\d) (?=-)/g, '')
    .replaceAll(/\n\s*/g, '\n');
}
