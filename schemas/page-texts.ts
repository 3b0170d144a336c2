/**
 * Pages of prose that an office may write itself, as `content/pages/NAME.md`: the guide (信息公开指南), how to request
 * information (依申请公开), the accessibility statement, how to report an error.
 */
export const pageTexts = ['guide', 'apply', 'accessibility', 'corrections'] as const;

export type PageText = (typeof pageTexts)[number];
