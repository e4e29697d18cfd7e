// `Intl` formats, each made once: making one takes longer than a hundred uses of it, and a table has hundreds of rows.

interface FormatType<Format, Options> {
  new (locale: string, options?: Options): Format;
}

/** @returns what gives the format of a locale with these options, the same one each time */
function keep<Format, Options extends object>(
  Type: FormatType<Format, Options>,
): (locale: string, options?: Options) => Format {
  const formats = new Map<string, Format>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new Type(locale, options)));
    return format;
  };
}

export const numberFormat = keep<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);

/** With a zone always: one that was made without goes on with the zone that the system had then. */
export const dateTimeFormat = keep<Intl.DateTimeFormat, Intl.DateTimeFormatOptions & { timeZone: string }>(
  Intl.DateTimeFormat,
);

export const relativeTimeFormat = keep<Intl.RelativeTimeFormat, Intl.RelativeTimeFormatOptions>(
  Intl.RelativeTimeFormat,
);
