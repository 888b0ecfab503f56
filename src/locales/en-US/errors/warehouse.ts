/** What a database cannot be asked, and what to do instead. */
export const warehouseErrors = {
  warehouseRole:
    'The column {column} is not counted in a warehouse: leave it out with "role=", or put the rows on a sheet or in a file.',
  warehouseColumn:
    "The column {column} is taken for {role}, but it is of another type. Make a view in which it is a date or a number, or map another column.",
  warehouseNoColumn: "The table has no column {column}.",
  warehouseNoTable: "There is no table {table} that this user may read.",
  warehousePolicies:
    "These choices for unusual rows need the rows themselves. In a warehouse refunds are net or dropped, and all else is as it is by default.",
  warehouseStatuses:
    'The column {column} holds more different words than statuses do. Map another column, or leave it out with "status=".',
  warehouseOrderAmounts:
    "The column {column} repeats the amount of a whole order on its lines: to spread it, the rows themselves are needed. Make a view with the amount of each line.",
  warehouseRows: "This report looks at the rows themselves: put them on a sheet, or in a file.",
  warehouseHours: "Times of day are not counted in a warehouse: make a view with the date alone.",
  warehouseTooMany:
    "This report names customers one by one, for which {column} rows would travel; up to {most} may. Make it of fewer days or customers, in a view.",
  warehouseNumber:
    "A sum is larger than a number that counts exactly. Make a view with amounts in thousands.",
  warehouseAsksForever: "The questions of this report have no end.",
  warehouseAddress:
    "The address has to begin with https://, or with http:// on this machine (127.0.0.1, localhost).",
  warehouseUnreachable:
    "Nothing readable came from {host}. Check the address; the user and password; that the server allows pages to ask (add_http_cors_header=1 in the user's profile); and, of a user with readonly=1, that no settings are sent along.",
  warehouseRefused: "The warehouse refused: {message}",
  warehouseLate: "No answer within {seconds} s. Ask for fewer days in a view, or allow more time.",
} as const;
