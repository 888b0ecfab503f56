/** What a database cannot be asked, and what to do instead. */
export const warehouseErrors = {
  warehouseRole:
    'The column {column} is not counted in a warehouse: mark it as not used (on the command line with "role="), or put the rows on a sheet or in a file.',
  warehouseColumn:
    "The column {column} is taken for {role}, but it is of another type. Make a view in which it is a date or a number, or map another column.",
  warehouseNoColumn: "The table has no column {column}.",
  warehouseNoTable: "There is no table {table} that this user may read.",
  warehousePolicies:
    "These choices for unusual rows need the rows themselves. In a warehouse refunds can only be netted or left out, and everything else follows the defaults.",
  warehouseStatuses:
    'The column {column} holds too many different words to be a status. Map another column, or leave it out with "status=".',
  warehouseOrderAmounts:
    "The column {column} repeats the amount of the whole order on every line: to spread it, the rows themselves are needed. Make a view with the amount of each line.",
  warehouseRows: "This report looks at the rows themselves: put them on a sheet, or in a file.",
  warehouseTooMany:
    "This report names customers one by one, so {column} rows would have to be sent; at most {most} may be. Make a view with fewer days or customers.",
  warehouseNumber: "A sum is too large to be counted exactly. Make a view with amounts in thousands.",
  warehouseAsksForever:
    "This report keeps asking the warehouse without coming to an end. Put the rows on a sheet or in a file.",
  warehouseAddress:
    "The address has to begin with https://, or with http:// on this machine (127.0.0.1 or localhost, not [::1]), and may hold neither user nor password nor anything behind a question mark.",
  warehouseUnreachable:
    "Nobody answers at {host}. Check the address and its port, the network or VPN, and whether the server runs. Open {origin}/ping in a browser: if that complains about a certificate, the server needs one that this machine trusts.",
  warehouseUnreadable:
    "{host} is there, but the page may not read its answer. Check the user and password, which servers refuse unreadably; that the server lets pages ask (CORS: add_http_cors_header = 1 in the user's profile, and http_options_response for OPTIONS); and that the user's readonly is 2, or limits stand in the profile.",
  warehouseLogin: "The warehouse does not know this user or password. Type them again. It says: {message}",
  warehouseRights:
    "This user may not do that. Ask for the right to read the table, or for the profile readonly = 2. The warehouse says: {message}",
  warehouseNotThere:
    "There is no such database or table for this user. Check both names, capitals included. The warehouse says: {message}",
  warehouseSyntax:
    "The warehouse does not understand a statement: its version may be too old, or a column of another type than it is taken for. Map another column, or make a view. It says: {message}",
  warehouseLimit:
    "A limit of time, memory or size was reached. Ask for fewer days in a view, or for more from whoever runs the server. The warehouse says: {message}",
  warehouseNoRows:
    "None of the {given} rows can be used. Most are left out for this reason: {reason} ({count}).",
  warehouseGarbled:
    "The answer is not the one of a warehouse, or it was cut off. Check that the address is that of the HTTP interface (often port 8443 or 8123), and what stands between (a proxy, a sign-in page).",
  warehouseRefused: "The warehouse refused: {message}",
  warehouseLate: "No answer within {seconds} s. Make a view with fewer days, or allow more time.",
} as const;
