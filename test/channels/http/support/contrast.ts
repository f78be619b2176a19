import type { Page } from 'playwright-core'

/** Visible texts whose contrast to the colour behind them is under 4.5, with their ratio; disabled ones are exempt. */
export const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const background = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const color = getComputedStyle(element).backgroundColor
      return (channels(color)[3] ?? 1) === 0 ? background(element.parentElement) : color
    }
    const holdsText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    return [...document.body.querySelectorAll('*')]
      .filter((element) => holdsText(element) && element.checkVisibility() && !element.matches(':disabled, noscript'))
      .map((element) => {
        const [one, other] = [luminance(getComputedStyle(element).color), luminance(background(element))]
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
        return { ratio, text: `${element.textContent?.trim()} (${ratio.toFixed(2)})` }
      })
      .filter(({ ratio }) => ratio < 4.5)
      .map(({ text }) => text)
  })
