import { list, type WordPack } from "./pack";

export const fr: WordPack = {
  language: "fr",
  systems: [
    {
      id: "prestashopFr",
      name: "PrestaShop",
      kind: "orders",
      signature: ["Référence", "Client", "Total", "État"],
      columns: {
        Référence: "order",
        Client: "customer",
        Total: "amount",
        État: "status",
        Date: "date",
      },
    },
  ],
  roles: {
    customer: list(`
      id client | identifiant client | numéro client | numéro de client | n° client | n client |
      code client | réf client | id acheteur | client | acheteur | membre | adhérent | utilisateur |
      société | entreprise | nom du client | compte`),
    order: list(`
      numéro de commande | n° de commande | n de commande | n° commande | n commande | numéro commande | id commande |
      référence commande | référence de commande | référence de la commande | réf commande | numéro de facture |
      n° de facture | n de facture | n° facture | numéro facture | numéro de transaction | id transaction | référence |
      commande | facture | ticket de caisse`),
    date: list(`
      date de commande | date de la commande | date commande | date d achat | date achat | date de vente | date vente |
      date de transaction | date de facture | date facture | date de création | horodateur | horodatage | date et heure |
      date | créé le | passée le | heure | jour`),
    paymentDate: list(`date de paiement | date paiement | payé le | date de règlement`),
    status: list(`
      état de la commande | statut de la commande | statut commande | état de commande | état du paiement |
      statut du paiement | statut | état`),
    amount: list(`
      montant payé | total payé | montant réglé | total ttc | montant ttc | total de la commande | total commande |
      montant total | montant de la commande | prix total | total ht | montant ht | montant | total | chiffre d affaires |
      ca | ventes | valeur`),
    amountDue: list(`montant dû | reste à payer | net à payer`),
    listAmount: list(`sous total | total produits | total articles`),
    transactionType: list(`type de transaction | type de mouvement | nature | type`),
    refund: list(`montant remboursé | remboursement | remboursements | total remboursé | remboursé | avoir`),
    currency: list(`devise | monnaie`),
    quantity: list(`quantité | quantités | qté | qte | nombre d articles | nb articles | unités`),
    price: list(
      `prix unitaire | prix unitaire ttc | prix unitaire ht | prix de vente | prix produit | prix | pu`,
    ),
    tax: list(`tva | montant tva | montant de la tva | taxe | taxes | total tva`),
    discount: list(`remise | réduction | rabais | montant de la remise | remises`),
    unitCost: list(`prix d achat | coût unitaire | coût`),
    profit: list(`marge | bénéfice | profit | marge brute`),
    product: list(`
      nom du produit | nom de l article | produit | article | désignation | libellé | référence produit | code produit |
      code article | nom produit`),
    category: list(`catégorie | famille | catégorie de produit | rayon`),
    channel: list(`canal | canal de vente | origine | provenance | plateforme | place de marché`),
    region: list(`région | département | ville | pays | zone`),
    store: list(`magasin | boutique | point de vente | agence`),
    salesperson: list(`commercial | vendeur | responsable | propriétaire | chargé de clientèle | conseiller`),
    team: list(`équipe | service`),
    memberLevel: list(`niveau de fidélité | groupe de clients | groupe client | segment | statut client`),
    registrationDate: list(
      `date d inscription | inscrit le | date inscription | première commande | date de première commande | client depuis`,
    ),
    campaign: list(`campagne | code promo | code de réduction | coupon | opération`),
    age: list(`âge`),
    gender: list(`sexe | genre | civilité`),
    income: list(`revenu | revenu annuel | salaire`),
    score: list(`satisfaction globale | satisfaction | note | évaluation | recommandation | note globale`),
    importance: list(`importance`),
    reason: list(`motif de résiliation | motif d annulation | motif de retour | motif | raison`),
    comment: list(`commentaire | commentaires | avis | remarque | remarques | message | verbatim`),
    event: list(`événement | évènement | activité | type d événement | interaction`),
    stage: list(`étape | phase | étape de vente`),
    churned: list(`résilié | perdu | désabonné`),
    contractStart: list(
      `début de contrat | début du contrat | date de début | début d abonnement | date début`,
    ),
    contractEnd: list(
      `fin de contrat | fin du contrat | date de fin | date de résiliation | fin d abonnement | date fin`,
    ),
    ticketOpened: list(`date d ouverture | ouvert le | date d ouverture du ticket | ticket créé`),
    ticketAnswered: list(`première réponse | répondu le | date de première réponse`),
    ticketResolved: list(`date de résolution | résolu le | date de clôture | clôturé le | fermé le`),
    target: list(`objectif | cible`),
    contact: list(`
      e mail client | email client | e mail facturation | adresse e mail du client | e mail |
      adresse e mail | adresse email | courriel | téléphone | mobile | portable`),
    customerName: list(`nom complet | nom et prénom | prénom et nom | nom de l acheteur`),
    item: list(`critère | question | élément`),
    share: list(`part | pourcentage`),
    count: list(`nombre de clients | nb clients | effectif | nombre`),
    period: list(`période | mois | trimestre | année`),
    consent: list(`newsletter | abonné newsletter | consentement | opt in | désinscrit | inscrit newsletter`),
  },
  noRole: /livraison|adresse(?! e mail)|code postal|\btva\b|taxe|suivi|expedition|port$|frais/,
  refundRows: list(`avoir | note de crédit`),
  refundsOrReturned: list(`remboursement | retour`),
  statuses: {
    paid: list(`
      payé | payée | paiement accepté | paiement à distance accepté | réglé | réglée | terminé | terminée | livré | livrée |
      expédié | expédiée | en cours | en cours de préparation | en préparation | en cours de livraison | validé | validée |
      facturé | facturée | confirmé | confirmée | gagné | gagnée | traitée | finalisée`),
    unpaid: list(`
      en attente | en attente de paiement | attente paiement | en attente du paiement par chèque | en attente de virement bancaire |
      impayé | impayée | non payé | non payée | brouillon | en attente paiement à la livraison | en retard`),
    cancelled: list(
      `annulé | annulée | échoué | échouée | échec | erreur de paiement | refusé | refusée | abandonné | abandonnée | perdu | perdue`,
    ),
    refunded: list(`remboursé | remboursée | retourné | retournée | retour`),
    partlyRefunded: list(
      `partiellement remboursé | partiellement remboursée | remboursement partiel | remboursé partiellement`,
    ),
  },
  statusParts: [
    [/partiel\w*\srembours|rembours\w+\spartiel/, "partlyRefunded"],
    [/rembours[ee]/, "refunded"],
    [/annul[ee]/, "cancelled"],
    [/en attente d|impay[ee]|non pay[ee]/, "unpaid"],
    [/paiement accept[ee]|pay[ee]e?$|livr[ee]e?$|exp[ee]di[ee]/, "paid"],
  ],
  delivered: /^(?:livre|expedie|traite|termine)e?$/,
  onDelivery: /contre.?remboursement|paiement a la livraison/,
  consent: {
    optOut: /desabonn|desinscri|ne pas contacter|opposition/,
    refused: /^(?:desabonnee?|desinscrite?|refuse)$/,
    yes: list(`oui | abonne | inscrit | accepte`),
    no: list(`non`),
  },
  total: /^(?:sous-?\s?)?total(?: g[eé]n[eé]ral)?(?:$|\s*:)|^somme$/i,
  footer: /^(?:édité le|imprimé le|exporté le|généré le|page \d+ sur|source\s*:)/i,
  orderAmount: /commande|total/i,
  deals: { won: /gagne/, lost: /perdu/ },
  guests: list(`invité | visiteur | client de passage | anonyme | client divers`),
  sheets: {
    orders: /commande|vente|facture|achat/i,
    customers: /client|adhérent|membre/i,
    surveys: /enquête|sondage|satisfaction|questionnaire/i,
    tickets: /réclamation|demande/i,
    deals: /opportunité|affaire/i,
    subscriptions: /abonnement|contrat/i,
    comments: /avis|commentaire/i,
  },
  signs: {
    subscriptions: /^(?:contrat.*|abonnement.*|formule|resiliation.*|echeance.*)$/,
    tickets: /^(?:(?:numero de )?ticket.*|objet|priorite|agent|demandeur)$/,
    deals: /^(?:opportunite.*|etape|probabilite|date de cloture)$/,
  },
  titlesOfKind: {
    // Of an invoice it is the day by which to pay.
    subscriptions: { contractEnd: /^(?:date d )?(?:échéance|echeance)$/i },
    surveys: {
      score: /satisfaction (?:globale|generale)|globale?ment.*satisf|recommand/i,
      comment: /commentaire|pourquoi|amelior|remarque|suggestion/i,
    },
  },
  personal: {
    email: /\be mail\b|courriel/,
    phone: /telephone|telephone|portable/,
    address: /adresse|\brue\b/,
    name: /\b(?:pre)?nom\b|prenom/,
  },
};
