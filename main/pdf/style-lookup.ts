import { StyleContextStack } from './engine'

let installed = false

/**
 * Finds each property of a style once for all words of a text: pdfmake asks for some twenty of them for every word, and searches everything around it for
 * each. What it answers is the same.
 */
export function installStyleLookup(): void {
  if (installed) return
  installed = true
  const { getProperty, push, pop } = StyleContextStack.prototype
  const { getStyleProperty } = StyleContextStack
  StyleContextStack.prototype.push = function (style) {
    this.found?.clear()
    push.call(this, style)
  }
  StyleContextStack.prototype.pop = function (count) {
    this.found?.clear()
    pop.call(this, count)
  }
  StyleContextStack.prototype.getProperty = function (property) {
    this.found ??= new Map<string, unknown>()
    if (this.found.has(property)) return this.found.get(property)
    const value = getProperty.call(this, property)
    this.found.set(property, value)
    return value
  }
  // What has neither the property nor a named style adds nothing to what stands around it.
  StyleContextStack.getStyleProperty = (item, styles, property, otherwise) => {
    const own = item[property]
    if (own !== undefined && own !== null) return own
    if (!styles || item['style'] !== undefined) return getStyleProperty.call(StyleContextStack, item, styles, property, otherwise)
    return styles.getProperty(property) ?? otherwise
  }
}
