// What the build makes of a pattern of file names (Vite): one function for each file that it matches, which reads the file's text when it is called.
interface ImportMeta {
  glob<Content>(
    pattern: string,
    options: { readonly query: '?raw'; readonly import: 'default' },
  ): Readonly<Record<string, () => Promise<Content>>>
}
