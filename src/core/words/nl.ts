import { list, type WordPack } from "./pack";

export const nl: WordPack = {
  language: "nl",
  systems: [
    {
      id: "bol",
      name: "bol.com",
      kind: "orders",
      signature: ["Bestelnummer", "Besteldatum"],
      columns: {
        Bestelnummer: "order",
        Besteldatum: "date",
        Aantal: "quantity",
        Titel: "product",
        Verkoopprijs: "price",
      },
    },
  ],
  roles: {
    customer: list(`
      klantnummer | klantnr | klant nr | klant id | klantid | klantcode | debiteurnummer | debiteur |
      relatienummer | lidnummer | koper id | klant | koper | lid | gebruiker | relatie | klantnaam |
      bedrijf | bedrijfsnaam`),
    order: list(`
      bestelnummer | bestelnr | bestel nr | bestelling id | ordernummer | ordernr | order nr | factuurnummer | factuurnr |
      factuur nr | bonnummer | transactienummer | transactie id | bestelling | factuur | bon`),
    date: list(`
      besteldatum | orderdatum | aankoopdatum | verkoopdatum | factuurdatum | transactiedatum | boekdatum | aangemaakt op |
      datum bestelling | tijdstempel | datum | besteld op | aangemaakt | tijd | dag`),
    paymentDate: list(`betaaldatum | betaald op | datum betaling`),
    status: list(`bestelstatus | orderstatus | betaalstatus | betalingsstatus | status`),
    amount: list(`
      betaald bedrag | totaal betaald | totaalbedrag | orderbedrag | bestelbedrag | factuurbedrag | ordertotaal | totaal incl btw |
      bedrag incl btw | totaalprijs | omzet | bedrag | totaal | som | waarde | bedrag excl btw`),
    amountDue: list(`openstaand bedrag | te betalen | openstaand`),
    listAmount: list(`subtotaal | productbedrag`),
    transactionType: list(`transactietype | boekingstype | soort | type`),
    refund: list(
      `terugbetaald bedrag | terugbetaling | terugbetaald | restitutie | creditbedrag | retourbedrag`,
    ),
    currency: list(`valuta | munt`),
    quantity: list(`aantal | hoeveelheid | stuks | besteld aantal`),
    price: list(`stukprijs | eenheidsprijs | prijs per stuk | verkoopprijs | prijs`),
    tax: list(`btw | btw bedrag | totaal btw | belasting`),
    discount: list(`korting | kortingsbedrag`),
    unitCost: list(`inkoopprijs | kostprijs | kosten`),
    profit: list(`winst | marge`),
    product: list(
      `productnaam | product | artikel | artikelnaam | artikelnummer | omschrijving | titel | productcode`,
    ),
    category: list(`categorie | productgroep | artikelgroep`),
    channel: list(`kanaal | verkoopkanaal | bron | herkomst | platform`),
    region: list(`regio | provincie | plaats | stad | land | gebied`),
    store: list(`winkel | filiaal | vestiging`),
    salesperson: list(`verkoper | accountmanager | medewerker | behandelaar | eigenaar`),
    team: list(`afdeling | team`),
    memberLevel: list(`klantgroep | klanttype | lidmaatschap`),
    registrationDate: list(
      `registratiedatum | geregistreerd op | klant sinds | eerste bestelling | datum eerste bestelling | inschrijfdatum`,
    ),
    campaign: list(`campagne | kortingscode | coupon | actie | actiecode`),
    age: list(`leeftijd`),
    gender: list(`geslacht | aanhef`),
    income: list(`inkomen | salaris`),
    score: list(
      `algemene tevredenheid | tevredenheid | beoordeling | cijfer | aanbeveling | score | sterren`,
    ),
    importance: list(`belang | belangrijkheid`),
    reason: list(`reden opzegging | opzegreden | annuleringsreden | retourreden | reden`),
    comment: list(`opmerking | opmerkingen | reactie | toelichting | bericht | recensie`),
    event: list(`gebeurtenis | activiteit | type contact`),
    stage: list(`fase | verkoopfase`),
    churned: list(`opgezegd`),
    contractStart: list(`ingangsdatum | startdatum | begin contract | startdatum abonnement`),
    contractEnd: list(`einddatum | opzegdatum | einde contract | einddatum abonnement`),
    ticketOpened: list(`ticket aangemaakt | geopend op | ontvangen op`),
    ticketAnswered: list(`eerste reactie | eerste antwoord | beantwoord op`),
    ticketResolved: list(`opgelost op | afgehandeld op | gesloten op`),
    target: list(`doel | doelstelling | streefwaarde`),
    contact: list(`e mail klant | e mail | e mailadres | emailadres | telefoon | telefoonnummer | mobiel`),
    customerName: list(`volledige naam | naam koper | contactpersoon`),
    item: list(`kenmerk | vraag | onderdeel`),
    share: list(`aandeel | percentage`),
    count: list(`aantal klanten | frequentie`),
    period: list(`periode | maand | kwartaal | jaar`),
    consent: list(`nieuwsbrief | toestemming | afgemeld | uitgeschreven`),
  },
  noRole: /verzend|bezorg|lever|adres$|postcode|\bbtw\b|belasting|straat/,
  refundRows: list(`creditnota | creditfactuur`),
  refundsOrReturned: list(`terugbetaling | retour | restitutie`),
  statuses: {
    paid: list(`
      betaald | voltooid | afgerond | verzonden | geleverd | bezorgd | in behandeling | in verwerking | verwerkt | gefactureerd |
      bevestigd | gewonnen | klaar voor verzending | afgehandeld`),
    unpaid: list(
      `open | openstaand | onbetaald | in afwachting | wacht op betaling | in afwachting van betaling | in de wacht | niet betaald | concept | vervallen`,
    ),
    cancelled: list(`geannuleerd | mislukt | afgewezen | verloren | geweigerd`),
    refunded: list(`terugbetaald | geretourneerd | gecrediteerd | retour`),
    partlyRefunded: list(`gedeeltelijk terugbetaald | deels terugbetaald`),
  },
  statusParts: [
    [/(?:gedeeltelijk|deels)\sterugbetaald/, "partlyRefunded"],
    [/terugbetaald|geretourneerd/, "refunded"],
    [/geannuleerd/, "cancelled"],
    [/wacht op betaling|afwachting|onbetaald|niet betaald/, "unpaid"],
    [/betaald|verzonden|geleverd|bezorgd/, "paid"],
  ],
  delivered: /^(?:bezorgd|geleverd|verzonden|afgeleverd|voltooid)$/,
  onDelivery: /rembours/,
  consent: {
    optOut: /uitgeschreven|afgemeld|niet contacteren/,
    refused: /^(?:uitgeschreven|afgemeld|geweigerd)$/,
    yes: list(`ja | ingeschreven | aangemeld`),
    no: list(`nee`),
  },
  total: /^(?:eind|sub)?totaal(?:$|\s*:)|^som$/i,
  footer: /^(?:gemaakt op|afgedrukt op|geëxporteerd op|pagina \d+ van|bron\s*:)/i,
  orderAmount: /bestel|order|totaal|factuur/i,
  deals: { won: /gewonnen/, lost: /verloren/ },
  guests: list(`gast | gastklant | anoniem | passant`),
  sheets: {
    orders: /bestelling|verkoop|omzet|factu/i,
    customers: /klant|leden|relatie/i,
    surveys: /enquête|tevredenheid/i,
    tickets: /klacht|melding/i,
    deals: /verkoopkans|offerte/i,
    subscriptions: /abonnement|contract/i,
    comments: /beoordeling|reactie/i,
  },
  signs: {
    subscriptions: /^(?:contract.*|abonnement.*|tarief|opzegging.*|einddatum)$/,
    tickets: /^(?:ticket.*|onderwerp|prioriteit|behandelaar|aanvrager)$/,
    deals: /^(?:verkoopkans.*|fase|kans|sluitingsdatum)$/,
  },
  titlesOfKind: {
    // Of an invoice it is the day by which to pay.
    subscriptions: { contractEnd: /^vervaldatum$/i },
    surveys: {
      score: /algemene tevredenheid|tevreden.*(?:over het|in het) (?:geheel|algemeen)|aanbevel/i,
      comment: /opmerking|waarom|verbeter|suggestie/i,
    },
  },
  personal: {
    email: /\be mail(?:adres)?\b|emailadres/,
    phone: /telefoon|mobiel/,
    address: /\badres\b|straat/,
    name: /\b(?:voor|achter)?naam\b|contactpersoon/,
  },
};
