import type { RealExport } from "./realExports";

/** Exports of systems in Japanese, Korean and languages of Europe. */
export const OTHER_EXPORTS: readonly RealExport[] = [
  {
    system: "EC-CUBE 受注",
    language: "ja",
    kind: "orders",
    roles: {
      order: "注文番号",
      customer: "会員ID",
      date: "注文日時",
      amount: "お支払い合計",
      status: "対応状況",
    },
    figures: { revenue: 5500, orders: 2, customers: 2 },
    text: `注文ID,注文番号,会員ID,お名前(姓),お名前(名),メールアドレス,注文日時,小計,送料,お支払い合計,支払方法,対応状況
1,N0001,21,佐藤,花,hana@example.org,2024-01-05 10:00:00,3000,500,3500,銀行振込,発送済み
2,N0002,22,鈴木,一,hajime@example.org,2024-02-05 10:00:00,1500,500,2000,代金引換,新規受付
3,N0003,22,鈴木,一,hajime@example.org,2024-02-06 10:00:00,1500,500,2000,銀行振込,注文取消し`,
  },
  {
    system: "BASE",
    language: "ja",
    kind: "orderLines",
    roles: { order: "注文ID", date: "注文日時", customer: "メールアドレス", product: "商品名" },
    figures: { revenue: 4200, orders: 2, customers: 2 },
    text: `注文ID,注文日時,氏(請求先),名(請求先),都道府県(請求先),メールアドレス,商品ID,商品名,バリエーション,価格,税率,数量,合計金額,送料,支払い方法,代引き手数料,発送状況,備考
AA01,2024-01-05 10:00:00,佐藤,花,東京都,hana@example.org,p1,マグ,白,1200,10,1,2200,0,クレジットカード決済,0,発送済み,
AA01,2024-01-05 10:00:00,佐藤,花,東京都,hana@example.org,p2,皿,青,1000,10,1,2200,0,クレジットカード決済,0,発送済み,
BB02,2024-02-05 10:00:00,鈴木,一,大阪府,hajime@example.org,p3,鍋,黒,2000,10,1,2000,0,コンビニ決済,0,未発送,`,
  },
  {
    system: "楽天 RMS",
    language: "ja",
    kind: "orders",
    roles: { order: "注文番号", date: "注文日時", amount: "請求金額", customer: "注文者メールアドレス" },
    figures: { revenue: 6000, orders: 2, customers: 2 },
    text: `注文番号,ステータス,注文日時,注文者姓,注文者名,注文者メールアドレス,商品名,個数,単価,送料合計,合計金額,請求金額,支払方法名
300001-20240105-001,処理済,2024-01-05 10:00:00,佐藤,花,hana@fw.example,皿,1,2500,0,2500,2500,クレジットカード
300001-20240205-002,発送待ち,2024-02-05 10:00:00,鈴木,一,hajime@fw.example,鍋,1,3500,0,3500,3500,クレジットカード
300001-20240206-003,キャンセル確定,2024-02-06 10:00:00,鈴木,一,hajime@fw.example,鍋,1,3500,0,3500,3500,クレジットカード`,
  },
  {
    system: "Salesforce 商談",
    language: "ja",
    kind: "deals",
    roles: { customer: "取引先名", stage: "フェーズ", amount: "金額", date: "完了予定日" },
    figures: { revenue: 300000, customers: 1 },
    text: `商談名,取引先名,フェーズ,金額,完了予定日,商談 所有者,作成日,リードソース,確度 (%)
導入,甲商事,受注,300000,2024/01/20,田中,2023/11/01,Web,100
更新,乙物産,失注,500000,2024/02/20,山本,2023/11/05,紹介,0
拡張,丙工業,提案,200000,2024/05/20,山本,2024/01/05,Web,50`,
  },
  {
    system: "Google フォーム",
    language: "ja",
    kind: "surveys",
    roles: { date: "タイムスタンプ", score: "総合満足度" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `タイムスタンプ,メールアドレス,総合満足度,接客態度,価格,ご意見・ご要望
2024/01/05 10:00:00,hana@example.org,とても満足,満足,普通,また来ます
2024/01/15 10:00:00,hajime@example.org,不満,普通,不満,遅い
2024/02/05 10:00:00,jiro@example.org,満足,満足,満足,`,
  },
  {
    system: "スマレジ取引",
    language: "ja",
    kind: "orders",
    roles: { order: "取引ID", customer: "会員コード", amount: "合計", store: "店舗名" },
    figures: { revenue: 2300, orders: 2, customers: 2 },
    text: `取引ID,取引日時,店舗名,会員コード,会員名,点数,小計,値引,合計,支払方法
1001,2024/01/05 10:00:00,本店,K01,佐藤花,2,1300,0,1300,現金
1002,2024/02/05 10:00:00,本店,K02,鈴木一,1,1000,0,1000,現金`,
  },
  {
    system: "Cafe24 주문",
    language: "ko",
    kind: "orders",
    roles: { order: "주문번호", customer: "주문자 ID", amount: "총 결제금액", date: "주문일시" },
    figures: { revenue: 52000, orders: 2, customers: 2 },
    text: `주문번호,주문일시,결제일시(입금확인일),주문자 ID,주문자명,주문자 이메일,주문상태,상품명,수량,판매가,배송비,총 주문금액,총 결제금액,실제 환불금액,결제수단
20240105-0001,2024-01-05 10:00:00,2024-01-05 10:01:00,kim01,김하나,kim@example.org,배송완료,컵,1,"20,000",0,"20,000","20,000",0,신용카드
20240205-0002,2024-02-05 10:00:00,2024-02-05 10:01:00,lee02,이두리,lee@example.org,배송중,접시,2,"16,000",0,"32,000","32,000",0,신용카드
20240206-0003,2024-02-06 10:00:00,,lee02,이두리,lee@example.org,취소완료,접시,2,"16,000",0,"32,000",0,0,무통장입금`,
  },
  {
    system: "쿠팡 WING",
    language: "ko",
    kind: "orders",
    roles: { order: "주문번호", date: "주문일", amount: "결제액" },
    figures: { revenue: 39000, orders: 2, customers: 2 },
    text: `번호,묶음배송번호,주문번호,택배사,운송장번호,주문일,등록상품명,노출상품ID,옵션ID,구매수(수량),옵션판매가(판매가격),결제액,배송비구분,구매자,구매자전화번호,수취인이름,수취인 주소
1,5001,7001,CJ,8001,2024-01-05 10:00:00,수건,1,11,1,"15,000","15,000",무료,김하나,0502-000-0001,김하나,서울
2,5002,7002,CJ,8002,2024-02-05 10:00:00,이불,2,12,1,"24,000","24,000",무료,이두리,0502-000-0002,이두리,부산`,
  },
  {
    system: "구글 설문",
    language: "ko",
    kind: "surveys",
    roles: { date: "타임스탬프", score: "전반적인 만족도" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `타임스탬프,이메일 주소,전반적인 만족도,직원 친절도,가격,기타 의견
2024. 1. 5 오전 10:00:00,kim@example.org,매우 만족,만족,보통,좋아요
2024. 1. 15 오후 2:00:00,lee@example.org,불만족,보통,불만족,느려요
2024. 2. 5 오전 9:00:00,park@example.org,만족,만족,만족,`,
  },
  {
    system: "Shopware Bestellungen",
    language: "de",
    kind: "orders",
    roles: {
      order: "Bestellnummer",
      customer: "Kundennummer",
      amount: "Gesamtbetrag",
      status: "Bestellstatus",
    },
    figures: { revenue: 1384.45, orders: 2, customers: 2 },
    text: `Bestellnummer;Kundennummer;Bestellzeit;Bestellstatus;Zahlungsstatus;Zahlungsart;Versandkosten;Gesamtbetrag;Währung
10001;K-21;05.01.2024 10:00;Komplett abgeschlossen;Komplett bezahlt;PayPal;4,90;1.234,50;EUR
10002;K-22;05.02.2024 10:00;In Bearbeitung;Komplett bezahlt;Rechnung;4,90;149,95;EUR
10003;K-22;06.02.2024 10:00;Storniert;Offen;Rechnung;4,90;149,95;EUR`,
  },
  {
    system: "JTL-Wawi Aufträge",
    language: "de",
    kind: "orders",
    roles: {
      order: "Auftragsnummer",
      customer: "Kundennummer",
      date: "Auftragsdatum",
      amount: "Gesamtbetrag brutto",
    },
    figures: { revenue: 299.4, orders: 3, customers: 2 },
    text: `Auftragsnummer;Auftragsdatum;Kundennummer;Firma;Plattform;Zahlungsart;Gesamtbetrag netto;Gesamtbetrag brutto;Bezahlt
AU-1001;05.01.2024;20001;Alfa GmbH;eBay;PayPal;83,86;99,80;Ja
AU-1002;15.01.2024;20002;Beta KG;Shop;PayPal;83,86;99,80;Ja
AU-1003;05.02.2024;20001;Alfa GmbH;Shop;PayPal;83,86;99,80;Ja`,
  },
  {
    system: "Google Formulare",
    language: "de",
    kind: "surveys",
    roles: { date: "Zeitstempel", score: "Wie zufrieden sind Sie insgesamt?" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `Zeitstempel;E-Mail-Adresse;Wie zufrieden sind Sie insgesamt?;Freundlichkeit;Preis;Anmerkungen
05.01.2024 10:00:00;ada@example.org;Sehr zufrieden;Zufrieden;Neutral;Gut
15.01.2024 10:00:00;bo@example.org;Unzufrieden;Neutral;Unzufrieden;Zu langsam
05.02.2024 10:00:00;cy@example.org;Zufrieden;Zufrieden;Zufrieden;`,
  },
  {
    system: "Vertragsliste",
    language: "de",
    kind: "subscriptions",
    roles: {
      customer: "Kundennummer",
      contractStart: "Vertragsbeginn",
      contractEnd: "Vertragsende",
      date: null,
    },
    figures: { rows: 3 },
    text: `Vertragsnummer;Kundennummer;Tarif;Monatspreis;Vertragsbeginn;Vertragsende;Kündigungsgrund
V1;K-21;Basis;19,90;05.01.2024;;
V2;K-22;Komfort;29,90;07.01.2024;31.03.2024;Umzug
V3;K-23;Basis;19,90;17.02.2024;;`,
  },
  {
    system: "WooCommerce",
    language: "de",
    kind: "orders",
    roles: {
      order: "Bestellnummer",
      status: "Bestellstatus",
      date: "Bestelldatum",
      customer: "E-Mail (Rechnung)",
    },
    figures: { revenue: 74.8, orders: 2, customers: 2 },
    text: `Bestellnummer;Bestellstatus;Bestelldatum;Vorname (Rechnung);Nachname (Rechnung);E-Mail (Rechnung);Zahlungsmethode;Gesamtsumme
501;Abgeschlossen;05.01.2024;Ada;Berg;ada@example.org;PayPal;24,90 €
502;In Bearbeitung;05.02.2024;Bo;Lund;bo@example.org;PayPal;49,90 €
503;Storniert;06.02.2024;Bo;Lund;bo@example.org;PayPal;49,90 €`,
  },
  {
    system: "PrestaShop commandes",
    language: "fr",
    kind: "orders",
    roles: { order: "Référence", customer: "Client", amount: "Total", status: "État", date: "Date" },
    figures: { revenue: 75.5, orders: 2, customers: 2 },
    text: `ID;Référence;Nouveau client;Livraison;Client;Total;Paiement;État;Date
1;XKBKNABJK;Oui;France;A. Martin;25,50 €;Carte;Livré;05/01/2024 10:00
2;OHSATSERP;Oui;France;B. Petit;50,00 €;Carte;Paiement accepté;25/01/2024 10:00
3;UOYEVOLI;Non;France;B. Petit;50,00 €;Chèque;Annulé;05/02/2024 10:00`,
  },
  {
    system: "WooCommerce",
    language: "fr",
    kind: "orders",
    roles: {
      order: "Numéro de commande",
      date: "Date de commande",
      amount: "Montant total de la commande",
      status: "État de la commande",
    },
    figures: { revenue: 1090, orders: 2, customers: 2 },
    text: `Numéro de commande;État de la commande;Date de commande;Prénom (facturation);Nom (facturation);E-mail (facturation);Moyen de paiement;Montant total de la commande
501;Terminée;2024-01-05 10:00;Ada;Martin;ada@example.org;Carte;1 050,00
502;En cours;2024-02-05 10:00;Luc;Petit;luc@example.org;Carte;40,00
503;Échouée;2024-02-06 10:00;Luc;Petit;luc@example.org;Carte;40,00`,
  },
  {
    system: "Google Forms",
    language: "fr",
    kind: "surveys",
    roles: { date: "Horodateur", score: "Satisfaction globale" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `Horodateur;Adresse e-mail;Satisfaction globale;Accueil;Prix;Commentaires
05/01/2024 10:00:00;ada@example.org;Très satisfait;Satisfait;Neutre;Parfait
15/01/2024 10:00:00;bo@example.org;Insatisfait;Neutre;Insatisfait;Trop long
25/02/2024 10:00:00;cy@example.org;Satisfait;Satisfait;Satisfait;`,
  },
  {
    system: "Freshdesk",
    language: "fr",
    kind: "tickets",
    roles: { ticketOpened: "Date de création" },
    figures: { rows: 3 },
    text: `Numéro de ticket;Objet;Statut;Priorité;Client;Agent;Date de création;Date de résolution
T1;Colis perdu;Fermé;Haute;A. Martin;Inès;05/01/2024 10:00;06/01/2024 10:00
T2;Tasse cassée;Ouvert;Moyenne;B. Petit;Omar;15/01/2024 10:00;
T3;Facture;Résolu;Basse;A. Martin;Inès;05/02/2024 10:00;05/02/2024 12:00`,
  },
  {
    system: "Tiendanube ventas",
    language: "es",
    kind: "orders",
    roles: { order: "Número de orden", customer: "Email", status: "Estado del pago", amount: "Total" },
    figures: { revenue: 21500.5, orders: 2, customers: 2 },
    text: `Número de orden;Email;Fecha;Estado de la orden;Estado del pago;Estado del envío;Moneda;Subtotal de productos;Descuento;Costo de envío;Total;Nombre del comprador;Nombre del producto;Precio del producto;Cantidad del producto
101;ada@example.org;05/01/2024;Cerrada;Recibido;Enviado;ARS;12.500,50;0,00;0,00;12.500,50;Ada Ruiz;Taza;12.500,50;1
102;bo@example.org;25/01/2024;Abierta;Recibido;No está empaquetado;ARS;9.000,00;0,00;0,00;9.000,00;Bo Díaz;Plato;9.000,00;1
103;bo@example.org;05/02/2024;Cancelada;Rechazado;No está empaquetado;ARS;9.000,00;0,00;0,00;9.000,00;Bo Díaz;Plato;9.000,00;1`,
  },
  {
    system: "PrestaShop pedidos",
    language: "es",
    kind: "orders",
    roles: { order: "Referencia", customer: "Cliente", amount: "Total", status: "Estado" },
    figures: { revenue: 75.5, orders: 2, customers: 2 },
    text: `ID;Referencia;Nuevo cliente;Entrega;Cliente;Total;Pago;Estado;Fecha
1;XKBKNABJK;Sí;España;A. Ruiz;25,50 €;Tarjeta;Entregado;05/01/2024 10:00
2;OHSATSERP;Sí;España;B. Díaz;50,00 €;Tarjeta;Pago aceptado;25/01/2024 10:00
3;UOYEVOLI;No;España;B. Díaz;50,00 €;Tarjeta;Cancelado;05/02/2024 10:00`,
  },
  {
    system: "Formularios de Google",
    language: "es",
    kind: "surveys",
    roles: { date: "Marca temporal", score: "Satisfacción general" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `Marca temporal;Dirección de correo electrónico;Satisfacción general;Atención;Precio;Comentarios
05/01/2024 10:00:00;ada@example.org;Muy satisfecho;Satisfecho;Neutral;Genial
15/01/2024 10:00:00;bo@example.org;Insatisfecho;Neutral;Insatisfecho;Muy lento
25/02/2024 10:00:00;cy@example.org;Satisfecho;Satisfecho;Satisfecho;`,
  },
  {
    system: "CRM oportunidades",
    language: "es",
    kind: "deals",
    roles: { customer: "Cuenta", stage: "Etapa", amount: "Importe" },
    figures: { revenue: 2000, customers: 1 },
    text: `Nombre de la oportunidad;Cuenta;Etapa;Importe;Fecha de cierre;Propietario;Probabilidad
Alfa;Alfa SL;Cerrada ganada;2.000,00;10/01/2024;Inés;100
Beta;Beta SA;Cerrada perdida;7.000,00;20/01/2024;Omar;0
Gama;Gama SL;Propuesta;500,00;20/05/2024;Omar;60`,
  },
  {
    system: "Nuvemshop vendas",
    language: "pt",
    kind: "orders",
    roles: { order: "Número do Pedido", customer: "E-mail", status: "Status do Pagamento", amount: "Total" },
    figures: { revenue: 339.8, orders: 2, customers: 2 },
    text: `Número do Pedido;E-mail;Data;Status do Pedido;Status do Pagamento;Status do Envio;Moeda;Subtotal;Desconto;Valor do Frete;Total;Nome do comprador;Nome do Produto;Valor do Produto;Quantidade Comprada
101;ada@example.org;05/01/2024;Aberto;Confirmado;Enviado;BRL;239,90;0,00;0,00;239,90;Ada Reis;Caneca;239,90;1
102;bo@example.org;25/01/2024;Aberto;Confirmado;Não embalado;BRL;99,90;0,00;0,00;99,90;Bo Dias;Prato;99,90;1
103;bo@example.org;05/02/2024;Cancelado;Recusado;Não embalado;BRL;99,90;0,00;0,00;99,90;Bo Dias;Prato;99,90;1`,
  },
  {
    system: "Bling pedidos",
    language: "pt",
    kind: "orders",
    roles: { customer: "CPF/CNPJ", amount: "Valor total", date: "Data" },
    figures: { revenue: 1550.5, customers: 2 },
    text: `Número;Data;Cliente;CPF/CNPJ;Vendedor;Situação;Valor total
1001;05/01/2024;Alfa Ltda;00.000.000/0001-00;Inês;Atendido;R$ 1.500,50
1002;25/01/2024;Beta ME;00.000.000/0002-00;Omar;Atendido;R$ 50,00
1003;05/02/2024;Beta ME;00.000.000/0002-00;Omar;Cancelado;R$ 50,00`,
  },
  {
    system: "Formulários Google",
    language: "pt",
    kind: "surveys",
    roles: { date: "Carimbo de data/hora", score: "Satisfação geral" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `Carimbo de data/hora;Endereço de e-mail;Satisfação geral;Atendimento;Preço;Comentários
05/01/2024 10:00:00;ada@example.org;Muito satisfeito;Satisfeito;Neutro;Ótimo
15/01/2024 10:00:00;bo@example.org;Insatisfeito;Neutro;Insatisfeito;Demorado
25/02/2024 10:00:00;cy@example.org;Satisfeito;Satisfeito;Satisfeito;`,
  },
  {
    system: "PrestaShop ordini",
    language: "it",
    kind: "orders",
    roles: { order: "Riferimento", customer: "Cliente", amount: "Totale", status: "Stato" },
    figures: { revenue: 75.5, orders: 2, customers: 2 },
    text: `ID;Riferimento;Nuovo cliente;Consegna;Cliente;Totale;Pagamento;Stato;Data
1;XKBKNABJK;Sì;Italia;A. Rossi;25,50 €;Carta;Consegnato;05/01/2024 10:00
2;OHSATSERP;Sì;Italia;B. Bianchi;50,00 €;Carta;Pagamento accettato;25/01/2024 10:00
3;UOYEVOLI;No;Italia;B. Bianchi;50,00 €;Carta;Annullato;05/02/2024 10:00`,
  },
  {
    system: "Fatture in Cloud",
    language: "it",
    kind: "orders",
    roles: { customer: "Cliente", date: "Data" },
    figures: { revenue: 1850, customers: 2 },
    text: `Numero;Data;Cliente;Partita IVA;Imponibile;IVA;Totale;Saldo
1;05/01/2024;Alfa Srl;IT00000000001;1.000,00;220,00;1.220,00;saldata
2;25/01/2024;Beta Snc;IT00000000002;516,39;113,61;630,00;saldata`,
  },
  {
    system: "Moduli Google",
    language: "it",
    kind: "surveys",
    roles: { date: "Informazioni cronologiche", score: "Soddisfazione complessiva" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `Informazioni cronologiche;Indirizzo email;Soddisfazione complessiva;Cortesia;Prezzo;Commenti
05/01/2024 10:00:00;ada@example.org;Molto soddisfatto;Soddisfatto;Neutrale;Ottimo
15/01/2024 10:00:00;bo@example.org;Insoddisfatto;Neutrale;Insoddisfatto;Lento
25/02/2024 10:00:00;cy@example.org;Soddisfatto;Soddisfatto;Soddisfatto;`,
  },
  {
    system: "bol.com bestellingen",
    language: "nl",
    kind: "orders",
    roles: { order: "Bestelnummer", date: "Besteldatum", product: "Titel" },
    figures: { revenue: 64.85, orders: 2, customers: 2 },
    text: `Bestelnummer;Besteldatum;E-mailadres klant;EAN;Titel;Aantal;Verkoopprijs;Status
A00000001;05-01-2024;ada@example.org;8710000000001;Mok;1;24,95;Verzonden
A00000002;25-01-2024;bo@example.org;8710000000002;Bord;2;19,95;Verzonden
A00000003;05-02-2024;bo@example.org;8710000000002;Bord;2;19,95;Geannuleerd`,
  },
  {
    system: "Lightspeed eCom",
    language: "nl",
    kind: "orders",
    roles: {
      order: "Ordernummer",
      customer: "E-mail",
      date: "Datum",
      amount: "Totaal incl. btw",
      status: "Status",
    },
    figures: { revenue: 1084.9, orders: 2, customers: 2 },
    text: `Ordernummer;Datum;Status;Betaalstatus;Voornaam;Achternaam;E-mail;Totaal excl. btw;Totaal incl. btw;Betaalmethode
ORD001;05-01-2024;Afgerond;Betaald;Ada;Smit;ada@example.org;847,03;1.024,90;iDEAL
ORD002;25-01-2024;In behandeling;Betaald;Bo;Vos;bo@example.org;49,59;60,00;iDEAL
ORD003;05-02-2024;Geannuleerd;Niet betaald;Bo;Vos;bo@example.org;49,59;60,00;iDEAL`,
  },
  {
    system: "Google Formulieren",
    language: "nl",
    kind: "surveys",
    roles: { date: "Tijdstempel", score: "Algemene tevredenheid" },
    figures: { rows: 3, meanScore: 11 / 3 },
    text: `Tijdstempel;E-mailadres;Algemene tevredenheid;Vriendelijkheid;Prijs;Opmerkingen
05-01-2024 10:00:00;ada@example.org;Zeer tevreden;Tevreden;Neutraal;Top
15-01-2024 10:00:00;bo@example.org;Ontevreden;Neutraal;Ontevreden;Traag
25-02-2024 10:00:00;cy@example.org;Tevreden;Tevreden;Tevreden;`,
  },
  {
    system: "PayPal activity",
    language: "de",
    kind: "orders",
    roles: { customer: "Absender E-Mail-Adresse", date: "Datum", amount: "Brutto", status: "Status" },
    figures: { revenue: 45.4, customers: 2 },
    text: `Datum;Uhrzeit;Name;Typ;Status;Währung;Brutto;Gebühr;Netto;Absender E-Mail-Adresse;Transaktionscode
05.01.2024;10:00:00;Ada Berg;Website-Zahlung;Abgeschlossen;EUR;25,40;-0,85;24,55;ada@example.org;A1
06.02.2024;10:00:00;Bo Lund;Website-Zahlung;Abgeschlossen;EUR;20,00;-0,85;19,15;bo@example.org;A2
07.02.2024;10:00:00;Bo Lund;Website-Zahlung;Abgelehnt;EUR;99,00;0,00;99,00;bo@example.org;A3`,
  },
  {
    system: "Holded invoices",
    language: "es",
    kind: "orders",
    roles: { customer: "Cliente", date: "Fecha", amount: "Total", status: "Estado", contractEnd: null },
    figures: { revenue: 2300, customers: 2 },
    text: `Número;Fecha;Vencimiento;Cliente;NIF;Descripción;Base imponible;IVA;Total;Estado
F240001;05/01/2024;04/02/2024;Ada SL;B1;Servicios;1.000,00;210,00;1.210,00;Pagada
F240002;17/01/2024;16/02/2024;Bo SL;B2;Servicios;900,83;189,17;1.090,00;Pagada
F240003;28/02/2024;28/03/2024;Bo SL;B2;Servicios;500,00;105,00;605,00;Anulada`,
  },
  {
    system: "Shopware orders",
    language: "de",
    kind: "orders",
    roles: {
      customer: "customernumber",
      order: "ordernumber",
      date: "ordertime",
      amount: "invoice_amount",
      status: "status",
    },
    figures: { revenue: 120, orders: 2, customers: 2 },
    text: `id;ordernumber;customernumber;email;ordertime;invoice_amount;invoice_shipping;status;cleared;payment_description;currency
1;20001;10001;ada@example.org;2024-01-05 10:00:00;50.00;4.90;Komplett abgeschlossen;Komplett bezahlt;PayPal;EUR
2;20002;10002;bo@example.org;2024-01-15 10:00:00;70.00;4.90;Komplett abgeschlossen;Komplett bezahlt;PayPal;EUR
3;20003;10002;bo@example.org;2024-02-15 10:00:00;90.00;4.90;Storniert / Abgelehnt;Offen;Rechnung;EUR`,
  },
  {
    system: "Mercado Livre vendas",
    language: "pt",
    kind: "orders",
    roles: { customer: "Comprador", order: "N.º de venda", date: "Data da venda", status: "Estado" },
    figures: { revenue: 150, orders: 2, customers: 2 },
    text: `N.º de venda;Data da venda;Estado;Unidades;Receita por produtos (BRL);Tarifa de venda e impostos;Comprador;Título do anúncio
2000001;5 de janeiro de 2024 10:00 hs.;Entregue;1;50,00;-8,00;ADA1;Caneca
2000002;15 de fevereiro de 2024 11:00 hs.;Entregue;2;100,00;-16,00;BO2;Caneca
2000003;16 de fevereiro de 2024 11:00 hs.;Cancelada pelo comprador;2;100,00;-16,00;BO2;Caneca`,
  },
  {
    system: "スマレジ取引",
    language: "ja",
    kind: "orders",
    roles: { customer: "会員コード", order: "取引ID", date: "取引日時", status: "取消区分", amount: "合計" },
    figures: { revenue: 5300, orders: 2, customers: 2 },
    text: `取引ID,取引日時,端末取引ID,会員コード,会員名,合計,小計,取引区分,取消区分,支払方法
1,2024/01/05 10:00:00,1,M001,山田花子,3300,3300,販売,通常,現金
2,2024/01/15 10:00:00,2,M002,佐藤太郎,2000,2000,販売,通常,カード
3,2024/02/15 10:00:00,3,M002,佐藤太郎,2000,2000,販売,取消,カード`,
  },
  {
    system: "Recurly subscriptions",
    language: "en",
    kind: "subscriptions",
    roles: { customer: "account_code", status: "state", contractStart: "activated_at" },
    figures: { rows: 2, customers: 2 },
    text: `subscription_id,account_code,plan_code,state,quantity,unit_amount,currency,activated_at,canceled_at,expires_at
s1,a1,gold,active,1,9.99,USD,2023-01-05,,
s2,a2,gold,expired,1,9.99,USD,2023-02-05,2023-06-05,2023-07-05`,
  },
];
