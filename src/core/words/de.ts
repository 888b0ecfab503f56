import { list, type WordPack } from "./pack";

export const de: WordPack = {
  language: "de",
  systems: [
    {
      id: "ebayDe",
      name: "eBay",
      kind: "orders",
      signature: ["Bestellnummer", "Nutzername des Käufers"],
      columns: {
        Bestellnummer: "order",
        "Nutzername des Käufers": "customer",
        "E-Mail des Käufers": "contact",
        "Name des Käufers": "customerName",
        Verkaufsdatum: "date",
        Zahlungsdatum: "paymentDate",
        "Verkauft für": "price",
        Anzahl: "quantity",
        Gesamtpreis: "amount",
        Angebotstitel: "product",
      },
    },
    {
      id: "shopware",
      name: "Shopware",
      kind: "orders",
      signature: ["Bestellnummer", "Kundennummer", "Bestellstatus"],
      columns: {
        Bestellnummer: "order",
        Kundennummer: "customer",
        Bestellstatus: "status",
        Bestellzeit: "date",
        Bestelldatum: "date",
        Gesamtbetrag: "amount",
        Rechnungsbetrag: "amount",
        Artikelname: "product",
        Menge: "quantity",
        Einzelpreis: "price",
      },
    },
  ],
  roles: {
    customer: list(`
      kundennummer | kundennr | kunden nr | kunden id | kundenid | kundencode | debitorennummer | debitor |
      mitgliedsnummer | kontonummer | käufer id | nutzername des käufers | käufer | kunde | mitglied |
      benutzer | auftraggeber | firma | unternehmen | kundenname`),
    order: list(`
      bestellnummer | bestellnr | bestell nr | bestell id | bestellungsnummer | auftragsnummer | auftragsnr | auftrags nr |
      auftrags id | rechnungsnummer | rechnungsnr | rechnungs nr | belegnummer | belegnr | vorgangsnummer |
      transaktionsnummer | transaktions id | transaktionscode | bestellung | auftrag | beleg | rechnung`),
    date: list(`
      bestelldatum | bestellzeit | bestellt am | auftragsdatum | kaufdatum | verkaufsdatum | umsatzdatum | rechnungsdatum |
      belegdatum | buchungsdatum | transaktionsdatum | datum der bestellung | zeitstempel | datum | erstellt am |
      erfassungsdatum | buchungstag | gebucht am | verkauft am | erstellt | uhrzeit | zeit | tag`),
    paymentDate: list(`zahlungsdatum | bezahlt am | zahldatum | zahlungseingang | datum der zahlung`),
    status: list(`bestellstatus | auftragsstatus | zahlungsstatus | rechnungsstatus | status | zustand`),
    amount:
      list(`gesamtbetrag brutto | bezahlter betrag | zahlbetrag | gezahlt | gesamtbetrag | rechnungsbetrag | bestellwert | auftragswert | gesamtsumme |
      endbetrag | bruttobetrag | betrag brutto | gesamtpreis | umsatz | umsatz brutto | umsatz netto | nettoumsatz |
      betrag | betrag netto | nettobetrag | summe | gesamt | brutto | netto | wert | erlös`),
    amountDue: list(`fälliger betrag | offener betrag | offen | forderung`),
    listAmount: list(`gesamtbetrag netto | zwischensumme | warenwert | listenpreis gesamt`),
    transactionType: list(`buchungsart | belegart | belegtyp | transaktionsart | vorgangsart | typ | art`),
    refund: list(
      `erstattung | erstattet | erstattungsbetrag | rückerstattung | erstatteter betrag | gutschrift | retoure betrag`,
    ),
    currency: list(`währung | währungscode`),
    quantity: list(`menge | anzahl | stückzahl | stück | bestellmenge`),
    price: list(
      `einzelpreis | stückpreis | artikelpreis | verkaufspreis | preis | preis brutto | preis netto`,
    ),
    tax: list(`
      mwst | mehrwertsteuer | ust | umsatzsteuer | steuer | steuerbetrag | mwst betrag | ust betrag | steuern`),
    discount: list(`rabatt | nachlass | rabattbetrag | skonto`),
    unitCost: list(`einkaufspreis | stückkosten | einstandspreis | kosten`),
    profit: list(`gewinn | rohertrag | deckungsbeitrag | marge`),
    product: list(`
      artikelname | artikelbezeichnung | produktname | produkt | artikel | artikelnummer | artikelnr | artikel nr |
      bezeichnung | angebotstitel | produktnummer`),
    category: list(`kategorie | warengruppe | produktkategorie | artikelgruppe | produktgruppe`),
    channel: list(`kanal | vertriebskanal | verkaufskanal | quelle | marktplatz | herkunft`),
    region: list(`region | bundesland | ort | stadt | land | gebiet`),
    store: list(`filiale | laden | geschäft | standort | shop`),
    salesperson: list(
      `verkäufer | vertriebsmitarbeiter | kundenbetreuer | betreuer | bearbeiter | zuständig | inhaber`,
    ),
    team: list(`abteilung | team`),
    memberLevel: list(`kundengruppe | kundenstatus | mitgliedsstufe | kundenklasse`),
    registrationDate: list(
      `registrierungsdatum | registriert am | kunde seit | erstbestellung | datum der erstbestellung | anmeldedatum`,
    ),
    campaign: list(`kampagne | aktion | gutscheincode | gutschein | aktionscode`),
    age: list(`alter`),
    gender: list(`geschlecht | anrede`),
    income: list(`einkommen | jahreseinkommen | gehalt`),
    score: list(
      `gesamtzufriedenheit | zufriedenheit | weiterempfehlung | bewertung | note | punkte | sterne`,
    ),
    importance: list(`wichtigkeit | bedeutung`),
    reason: list(`kündigungsgrund | stornogrund | retourengrund | grund`),
    comment: list(`kommentar | anmerkung | rückmeldung | freitext | nachricht | bemerkung`),
    event: list(`ereignis | aktivität | kontaktart | ereignistyp`),
    stage: list(`phase | verkaufsphase | vertriebsphase`),
    churned: list(`gekündigt | abgewandert`),
    contractStart: list(`vertragsbeginn | abobeginn | startdatum | beginn`),
    contractEnd: list(`vertragsende | aboende | kündigungsdatum | enddatum | gekündigt zum | ablaufdatum`),
    ticketOpened: list(`ticket erstellt | eröffnet am | eingegangen am | eingangsdatum`),
    ticketAnswered: list(`erste antwort | beantwortet am | erstantwort`),
    ticketResolved: list(`gelöst am | erledigt am | geschlossen am | abgeschlossen am`),
    target: list(`ziel | zielwert | soll`),
    contact: list(`
      e mail des käufers | absender e mail adresse | kunden e mail | e mail | e mail adresse | email adresse | telefon |
      telefonnummer | handynummer | mobilnummer`),
    customerName: list(`vollständiger name | name des käufers | ansprechpartner | nachname`),
    item: list(`merkmal | frage | kriterium`),
    share: list(`anteil | prozent`),
    count: list(`anzahl kunden | kundenanzahl | häufigkeit`),
    period: list(`zeitraum | monat | quartal | jahr`),
    consent: list(`newsletter | newsletter abonniert | werbeeinwilligung | einwilligung | abgemeldet`),
  },
  noRole: /versand|liefer|adresse|plz|postleitzahl|steuer|mwst|ust|sendungsnummer|porto|strasse|strasse/,
  refundRows: list(`gutschrift | storno | stornorechnung | rechnungskorrektur`),
  refundsOrReturned: list(`rückerstattung | erstattung | retoure | rücksendung | rückzahlung`),
  statuses: {
    paid: list(`
      bezahlt | komplett bezahlt | vollständig bezahlt | bezahlt und versendet | abgeschlossen | komplett abgeschlossen |
      in bearbeitung | versendet | versandt | verschickt | geliefert | zugestellt | erledigt | fertig | fakturiert | gewonnen |
      komplett ausgeliefert | ausgeliefert | zur lieferung bereit | bestätigt`),
    unpaid: list(`
      offen | unbezahlt | ausstehend | zahlung ausstehend | in wartestellung | warten auf zahlung | wartet auf zahlung |
      nicht bezahlt | entwurf | überfällig | gemahnt | in zahlung`),
    cancelled: list(`
      storniert | abgebrochen | fehlgeschlagen | gekündigt | abgelehnt | verloren | annulliert | stornierung |
      storniert abgelehnt`),
    refunded: list(
      `erstattet | zurückerstattet | rückerstattet | retourniert | retoure | gutgeschrieben | zurückgesendet`,
    ),
    partlyRefunded: list(`teilweise erstattet | teilerstattet | teilweise zurückerstattet | teilretoure`),
  },
  statusParts: [
    [/teilweise\s.*erstattet/, "partlyRefunded"],
    [/erstattet|retour/, "refunded"],
    [/storn|abgebrochen/, "cancelled"],
    [/nicht bezahlt|unbezahlt|ausstehend/, "unpaid"],
    [/bezahlt|versendet|geliefert/, "paid"],
  ],
  delivered: /^(?:geliefert|zugestellt|versendet|versandt|abgeschlossen)$/,
  onDelivery: /nachnahme/,
  consent: {
    optOut: /abgemeldet|widerruf|sperre|nicht kontaktieren/,
    refused: /^(?:abgemeldet|widerrufen|gesperrt)$/,
    yes: list(`ja | angemeldet | erteilt`),
    no: list(`nein`),
  },
  total: /^(?:gesamt|zwischen|end)?summe(?:$|\s*:)|^gesamt(?:$|\s*:)|^insgesamt$/i,
  footer: /^(?:erstellt (?:am|von)|gedruckt am|exportiert am|seite \d+ von|stand:)/i,
  orderAmount: /bestell|auftrag|gesamt|rechnung/i,
  deals: { won: /gewonnen/, lost: /verloren/ },
  guests: list(`gast | gastkunde | gastbestellung | laufkunde | barverkauf | anonym`),
  sheets: {
    orders: /bestell|auftr[aä]g|verk[aä]uf|ums[aä]tz|rechnung/i,
    customers: /kunde|mitglied/i,
    surveys: /umfrage|befragung|zufrieden/i,
    tickets: /beschwerde|reklamation|anfrage/i,
    deals: /verkaufschance|angebote/i,
    subscriptions: /abo|vertr[aä]g/i,
    comments: /bewertung|kommentar/i,
  },
  signs: {
    subscriptions: /^(?:vertrags.*|abo.*|tarif|laufzeit|kundigung.*|monatspreis)$/,
    tickets: /^(?:ticket.*|betreff|prioritat|bearbeiter|vorgang.*)$/,
    deals: /^(?:verkaufschance|phase|wahrscheinlichkeit|abschlussdatum)$/,
  },
  titlesOfKind: {
    surveys: {
      score: /zufrieden.*(?:insgesamt|gesamt)|insgesamt.*zufrieden|gesamtzufriedenheit|weiterempf/i,
      comment: /anmerkung|kommentar|verbesser|warum|vorschl/i,
    },
  },
  personal: {
    email: /\be mail\b/,
    phone: /telefon|handy|mobil/,
    address: /adresse|strasse|strasse/,
    name: /\b(?:vor|nach)?name\b|ansprechpartner/,
  },
};
