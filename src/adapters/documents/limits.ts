const MEGABYTE = 1024 * 1024

/** As for every knowledge file (find-files.ts). */
export const LARGEST_FILE_BYTES = 20 * MEGABYTE

/** Ten times the largest file: text packs to a tenth; a bomb packs to a thousandth. */
export const LARGEST_UNPACKED_BYTES = 200 * MEGABYTE

/** The XML of a workbook of equal cells packs to about a hundredth. */
export const HIGHEST_PACKING_RATIO = 200

/** A report with some hundred pictures has some hundred entries. */
export const MOST_ARCHIVE_ENTRIES = 10_000

/** About 3,000 pages of Chinese text. */
export const MOST_CHARACTERS = 5_000_000

/** 50,000 rows of 20 columns. */
export const MOST_WORKBOOK_CELLS = 1_000_000

/** What Excel lets a cell hold. */
export const LONGEST_CELL_CHARACTERS = 32_767

/** The thickest yearbooks have some 900 pages. */
export const MOST_PAGES = 1_000

/** A dense page takes up to nine seconds: so many fit into the time that recognition has. */
export const MOST_RECOGNISED_PAGES = 100

/** A sheet of A3 scanned at 600 dots per inch has 70 million. */
export const MOST_PIXELS = 80_000_000

/** Pages nest some 30 elements deep, tables that lay out old ones some 60. */
export const DEEPEST_NESTING = 500

/** Ordinary files take less than a second, the largest workbooks ten. */
export const SECONDS_PER_FILE = 60

/** Where characters may have to be recognised: pictures and scans. */
export const SECONDS_WITH_RECOGNITION = 900

/** Resident memory of the process that reads, of which the libraries alone take 0.1 to 0.6 GB. */
export const LARGEST_MEMORY_BYTES = 1536 * MEGABYTE

/** Of this memory, what JavaScript objects may take: pictures and models lie outside the heap. */
export const LARGEST_HEAP_MEGABYTES = 1024
