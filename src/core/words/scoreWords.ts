import { list } from "./pack";

type Score = 1 | 2 | 3 | 4 | 5;

/** Answers on a scale of five, the best is 5, by language. */
export const SCORE_WORDS: Readonly<Record<string, Readonly<Partial<Record<Score, readonly string[]>>>>> = {
  zh: {
    5: list(`非常满意 | 很满意 | 十分满意 | 非常同意 | 非常愿意 | 非常容易 | 非常好 | 5星 | 五星 | 好评`),
    4: list(`比较满意 | 满意 | 比较同意 | 同意 | 比较愿意 | 愿意 | 比较容易 | 容易 | 好 | 4星 | 四星`),
    3: list(`一般 | 中立 | 普通 | 说不清 | 不确定 | 尚可 | 3星 | 三星 | 中评`),
    2: list(`
      比较不满意 | 不太满意 | 不满意 | 比较不同意 | 不太同意 | 不同意 | 不太愿意 | 不愿意 | 比较困难 |
      困难 | 差 | 2星 | 二星`),
    1: list(
      `非常不满意 | 很不满意 | 十分不满意 | 非常不同意 | 非常不愿意 | 非常困难 | 非常差 | 1星 | 一星 | 差评`,
    ),
  },
  en: {
    5: list(`very satisfied | extremely satisfied | strongly agree | very likely | very easy | excellent`),
    4: list(`satisfied | somewhat satisfied | agree | likely | easy | good`),
    3: list(`neutral | neither satisfied nor dissatisfied | neither agree nor disagree | average | fair`),
    2: list(`dissatisfied | somewhat dissatisfied | disagree | unlikely | difficult | poor`),
    1: list(`
      very dissatisfied | extremely dissatisfied | strongly disagree | very unlikely | very difficult |
      terrible`),
  },
  ja: {
    5: list(`非常に満足 | とても満足 | 大変満足 | 大変良い | とても良い | 非常にそう思う | とてもそう思う`),
    4: list(`満足 | やや満足 | 良い | そう思う | ややそう思う`),
    3: list(`普通 | ふつう | どちらともいえない | どちらでもない`),
    2: list(`不満 | やや不満 | 悪い | そう思わない | あまりそう思わない`),
    1: list(`非常に不満 | とても不満 | 大変不満 | とても悪い | 全くそう思わない | まったくそう思わない`),
  },
  ko: {
    5: list(`매우 만족 | 매우만족 | 아주 만족 | 매우 그렇다 | 매우 좋음`),
    4: list(`만족 | 그렇다 | 좋음`),
    3: list(`보통 | 보통이다 | 그저 그렇다`),
    2: list(`불만족 | 그렇지 않다 | 나쁨 | 불만`),
    1: list(`매우 불만족 | 매우불만족 | 전혀 그렇지 않다 | 매우 나쁨 | 매우 불만`),
  },
  de: {
    5: list(
      `sehr zufrieden | äußerst zufrieden | stimme voll zu | stimme voll und ganz zu | sehr gut | sehr wahrscheinlich`,
    ),
    4: list(`zufrieden | eher zufrieden | stimme zu | stimme eher zu | gut | wahrscheinlich`),
    3: list(`neutral | teils teils | teils/teils | weder noch | befriedigend | mittel`),
    2: list(
      `unzufrieden | eher unzufrieden | stimme nicht zu | stimme eher nicht zu | schlecht | unwahrscheinlich`,
    ),
    1: list(
      `sehr unzufrieden | äußerst unzufrieden | stimme überhaupt nicht zu | stimme gar nicht zu | sehr schlecht | sehr unwahrscheinlich`,
    ),
  },
  fr: {
    5: list(
      `très satisfait | très satisfaite | tout à fait d accord | tout à fait d'accord | excellent | très bien | très probable`,
    ),
    4: list(
      `satisfait | satisfaite | plutôt satisfait | d accord | d'accord | plutôt d'accord | bien | probable`,
    ),
    3: list(`neutre | moyen | ni d'accord ni pas d'accord | ni satisfait ni insatisfait | sans avis`),
    2: list(
      `insatisfait | insatisfaite | peu satisfait | plutôt insatisfait | pas d'accord | plutôt pas d'accord | mauvais | peu probable`,
    ),
    1: list(
      `très insatisfait | très insatisfaite | pas du tout satisfait | pas du tout d'accord | très mauvais | très peu probable`,
    ),
  },
  es: {
    5: list(
      `muy satisfecho | muy satisfecha | totalmente de acuerdo | excelente | muy bueno | muy probable | muy bien`,
    ),
    4: list(`satisfecho | satisfecha | de acuerdo | bueno | probable | bien`),
    3: list(
      `neutral | ni satisfecho ni insatisfecho | ni de acuerdo ni en desacuerdo | regular | indiferente`,
    ),
    2: list(`insatisfecho | insatisfecha | en desacuerdo | malo | poco probable | mal`),
    1: list(
      `muy insatisfecho | muy insatisfecha | totalmente en desacuerdo | muy malo | nada probable | muy mal | pésimo`,
    ),
  },
  pt: {
    5: list(
      `muito satisfeito | muito satisfeita | concordo totalmente | excelente | ótimo | muito bom | muito provável`,
    ),
    4: list(`satisfeito | satisfeita | concordo | concordo parcialmente | bom | provável`),
    3: list(`neutro | indiferente | nem satisfeito nem insatisfeito | não concordo nem discordo | regular`),
    2: list(`insatisfeito | insatisfeita | discordo | discordo parcialmente | ruim | mau | pouco provável`),
    1: list(
      `muito insatisfeito | muito insatisfeita | discordo totalmente | péssimo | muito ruim | muito mau | nada provável`,
    ),
  },
  it: {
    5: list(
      `molto soddisfatto | molto soddisfatta | completamente d'accordo | totalmente d'accordo | eccellente | ottimo | molto probabile | molto buono`,
    ),
    4: list(`soddisfatto | soddisfatta | d'accordo | abbastanza soddisfatto | buono | probabile`),
    3: list(
      `neutrale | né soddisfatto né insoddisfatto | né d'accordo né in disaccordo | sufficiente | indifferente`,
    ),
    2: list(`insoddisfatto | insoddisfatta | in disaccordo | poco soddisfatto | scarso | poco probabile`),
    1: list(
      `molto insoddisfatto | molto insoddisfatta | completamente in disaccordo | totalmente in disaccordo | pessimo | molto scarso`,
    ),
  },
  nl: {
    5: list(`zeer tevreden | helemaal mee eens | zeer goed | uitstekend | zeer waarschijnlijk`),
    4: list(`tevreden | mee eens | eens | goed | waarschijnlijk`),
    3: list(`neutraal | niet eens, niet oneens | voldoende | matig`),
    2: list(`ontevreden | mee oneens | oneens | slecht | onwaarschijnlijk`),
    1: list(`zeer ontevreden | helemaal mee oneens | zeer slecht | zeer onwaarschijnlijk`),
  },
};
