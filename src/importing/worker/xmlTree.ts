/**
 * As much of a document as a KML reader asks for. A worker has no parser of the browser's for XML, and this one expands no
 * entities but XML's own five: nothing grows, and nothing is fetched.
 */
import { Parser } from 'saxen';

const PREDEFINED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The names of KML's own elements, in each of its versions. */
const KML = /^https?:\/\/(www\.)?(opengis\.net|earth\.google\.com)\/kml\b/;
/** Elements within elements: KML needs a dozen. */
const DEEPEST = 200;

export class XmlNode {
  readonly childNodes: XmlList<XmlNode> = new XmlList();
  parentNode: XmlNode | null = null;

  constructor(
    /** 1 for an element, 3 for text, 4 for a section of character data, 9 for the document. */
    readonly nodeType: 1 | 3 | 4 | 9,
    readonly tagName: string,
    readonly text: string,
    private readonly attributeValues: Readonly<Record<string, string>> = {},
  ) {}

  get nodeName(): string {
    return this.tagName;
  }

  get localName(): string {
    return this.tagName.slice(this.tagName.indexOf(':') + 1);
  }

  get textContent(): string {
    const text = this.text + this.childNodes.map((child) => child.textContent).join('');
    // The library takes minutes over thousands of spaces between two positions.
    return this.tagName === 'coordinates' ? text.replaceAll(/\s+/g, ' ') : text;
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attributeValues, name) ? (this.attributeValues[name] ?? null) : null;
  }

  getElementsByTagName(name: string): XmlList<XmlNode> {
    const found = new XmlList<XmlNode>();
    const look = (node: XmlNode): void => {
      for (const child of node.childNodes) {
        if (child.nodeType !== 1) continue;
        if (name === '*' || child.tagName === name) found.push(child);
        look(child);
      }
    };
    look(this);
    return found;
  }

  /** Names are told apart without their namespaces: files often leave them out. */
  getElementsByTagNameNS(_namespace: string, name: string): XmlList<XmlNode> {
    const found = new XmlList<XmlNode>();
    for (const node of this.getElementsByTagName('*')) if (name === '*' || node.localName === name) found.push(node);
    return found;
  }

  /** Texts are never split here. */
  normalize(): void {}

  append(child: XmlNode): void {
    child.parentNode = this;
    this.childNodes.push(child);
  }
}

class XmlList<T> extends Array<T> {
  item(at: number): T | null {
    return this[at] ?? null;
  }
}

export interface XmlTree {
  root: XmlNode;
  /** It does not end as it should, or something in it is no XML. */
  broken: boolean;
  /** The elements that it breaks off in, the outermost first. */
  cut: readonly XmlNode[];
}

/** KML's own names come without a prefix, whatever the file has before them: a reader of KML asks for them so. */
export function xmlTree(text: string): XmlTree {
  const root = new XmlNode(9, '#document', '');
  const open: XmlNode[] = [root];
  let skipped = 0;
  let broken = false;
  const prefixes = new Set<string>();
  const plainName = (name: string) => {
    const end = name.indexOf(':');
    return end > 0 && prefixes.has(name.slice(0, end)) ? name.slice(end + 1) : name;
  };
  const top = () => open[open.length - 1] ?? root;
  const parser = new Parser();
  parser.on('openTag', (name: string, attributesOf: () => Record<string, string>, decode: (text: string) => string) => {
    if (skipped > 0 || open.length > DEEPEST) {
      skipped += 1;
      broken = true;
      return;
    }
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [key, value] of Object.entries(attributesOf() ?? {})) {
      attributes[key] = entities(value, decode);
      if (key.startsWith('xmlns:') && KML.test(value)) prefixes.add(key.slice('xmlns:'.length));
    }
    // Files often leave out what a prefix stands for: the root is KML all the same.
    if (open.length === 1 && name.includes(':')) prefixes.add(name.slice(0, name.indexOf(':')));
    const node = new XmlNode(1, plainName(name), '', attributes);
    top().append(node);
    open.push(node);
  });
  parser.on('closeTag', () => {
    if (skipped > 0) skipped -= 1;
    else if (open.length > 1) open.pop();
  });
  parser.on('text', (value: string, decode: (text: string) => string) => {
    if (skipped === 0) top().append(new XmlNode(3, '#text', entities(value, decode)));
  });
  parser.on('cdata', (value: string) => {
    if (skipped === 0) top().append(new XmlNode(4, '#cdata-section', value));
  });
  parser.on('error', () => {
    broken = true;
  });
  parser.on('warn', () => undefined);
  parser.parse(text);
  return { root, broken: broken || open.length > 1, cut: open.slice(1) };
}

function entities(text: string, decode: (text: string) => string): string {
  if (!text.includes('&')) return text;
  try {
    return decode(text);
  } catch {
    return text.replace(/&(\w+);/g, (whole, name: string) => PREDEFINED[name] ?? whole);
  }
}
