/** The order that ECMA-376 Part 1 (transitional) asks of children; Word calls a file damaged that does not keep it. */
export const order: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr shd tabs kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(' '),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split(
      ' ',
    ),
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr'.split(
      ' ',
    ),
  'w:styles': 'docDefaults latentStyles style'.split(' '),
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(' '),
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl'.split(' '),
  'w:num': 'abstractNumId lvlOverride'.split(' '),
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup'.split(' '),
  'w:tbl': 'tblPr tblGrid tr'.split(' '),
  'w:tr': 'tblPrEx trPr tc'.split(' '),
  'w:tc': 'tcPr p'.split(' '),
  'w:font': 'altName panose1 charset family notTrueType pitch sig'.split(' '),
  'w:tblBorders': 'top left start bottom right end insideH insideV'.split(' '),
  'w:tblCellMar': 'top left start bottom right end'.split(' '),
  'w:pBdr': 'top left bottom right between bar'.split(' '),
  'w:settings':
    'writeProtection view zoom removePersonalInformation mirrorMargins documentProtection defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator'.split(
      ' ',
    ),
};
