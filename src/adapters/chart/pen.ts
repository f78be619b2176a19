import type { SKRSContext2D } from '@napi-rs/canvas'
import { shortenedText } from './shortened-text.ts'

export interface TextStyle {
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Rather than being shortened, a text that is too wide is first written as small as this. */
  readonly smallest?: number
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Baseline of a line of Chinese text around `middle`: the characters reach a little below their baseline. */
export const baselineAround = (middle: number, { size }: Pick<TextStyle, 'size'>): number => middle + 0.37 * size

/** Writes and draws on one canvas. */
export class Pen {
  readonly #context: SKRSContext2D
  readonly #family: string

  constructor(context: SKRSContext2D, family: string) {
    this.#context = context
    this.#family = family
  }

  /** Width of the text in pixels. */
  widthOf(text: string, style: Pick<TextStyle, 'size' | 'bold'>): number {
    this.#context.font = this.#font(style)
    return this.#context.measureText(text).width
  }

  /** The text, shortened where it is wider than `width`. */
  shortened(text: string, width: number, style: Pick<TextStyle, 'size' | 'bold'>): string {
    return shortenedText(text, width, (part) => this.widthOf(part, style))
  }

  /** The style with its size reduced as far as the text needs and the style allows. */
  fitted(text: string, width: number, style: TextStyle): TextStyle {
    const { size, smallest = size } = style
    const wide = this.widthOf(text, style)
    return wide <= width ? style : { ...style, size: Math.max(smallest, Math.floor((size * width) / wide)) }
  }

  /** Writes one line on `baseline` that begins at `x`, or ends there or has its middle there, as it is aligned. */
  write(text: string, x: number, baseline: number, width: number, style: TextStyle): void {
    const fitted = this.fitted(text, width, style)
    const shown = this.shortened(text, width, fitted)
    this.#context.font = this.#font(fitted)
    this.#context.fillStyle = fitted.colour
    this.#context.textAlign = fitted.align ?? 'left'
    this.#context.textBaseline = 'alphabetic'
    this.#context.fillText(shown, x, baseline)
  }

  fill({ x, y, width, height }: Rectangle, colour: string): void {
    this.#context.fillStyle = colour
    this.#context.fillRect(x, y, width, height)
  }

  /** A surface with round corners and a thin edge. */
  panel({ x, y, width, height }: Rectangle, colour: string, edge: string): void {
    this.#context.beginPath()
    this.#context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 14)
    this.#context.fillStyle = colour
    this.#context.fill()
    this.#context.strokeStyle = edge
    this.#context.lineWidth = 1
    this.#context.stroke()
  }

  #font({ size, bold = false }: Pick<TextStyle, 'size' | 'bold'>): string {
    return `${bold ? 700 : 400} ${size}px ${this.#family}`
  }
}
