const APPROXIMATE = /[约近超逾余多]|左右|以上|以下|不低于|不超过|上下/u

/** Whether an amount is printed as about, nearly or above something, so that nothing exact follows from it. */
export const isApproximate = (printed: string): boolean => APPROXIMATE.test(printed)
