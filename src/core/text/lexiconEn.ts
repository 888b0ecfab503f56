/**
 * Words that customers use in English about goods and service, by strength. Written for this project; a lexicon, not a
 * model: it knows words and not irony.
 */
export const POLARITY_EN: Readonly<Record<string, string>> = {
  "2": `excellent amazing awesome fantastic outstanding perfect superb brilliant wonderful incredible exceptional
    flawless delighted thrilled love loved adore unbeatable best stunning impressive exceeded`,
  "1": `good great nice fine happy satisfied pleased glad like liked enjoy enjoyed recommend recommended helpful friendly
    polite courteous kind patient professional attentive responsive quick fast prompt speedy timely punctual easy simple smooth
    smoothly convenient handy intuitive clear reliable dependable trustworthy honest genuine authentic sturdy durable solid robust
    comfortable comfy beautiful pretty gorgeous stylish elegant tasty delicious fresh clean neat tidy cheap affordable
    reasonable bargain value worth worthwhile useful efficient effective accurate correct stable secure safe quality well
    improved improvement improving resolved solved fixed thanks thank thankful grateful appreciate appreciated welcome
    generous fair pleasant pleasure positive success successful works worked`,
  "-1": `bad poor slow late delay delayed delays expensive overpriced pricey costly difficult hard confusing confused
    complicated unclear clumsy awkward broken break breaks broke damaged defective faulty fault defect flaw flawed issue issues
    problem problems trouble error errors bug bugs buggy crash crashes crashed freeze freezes frozen lag laggy glitch fail fails
    failed failure missing lost leak leaks leaking leaked crack cracked scratched torn dirty stain stained smell smells smelly stale
    rotten expired noisy loud uncomfortable flimsy cheaply fragile weak thin faded wrong incorrect inaccurate misleading
    unhelpful unfriendly rude impolite unprofessional careless ignored ignore ignores unresponsive indifferent waiting wait waited
    queue complain complained complaint complaints refund refunded return returned returning cancel cancelled canceled
    disappointed disappointing disappointment unhappy dissatisfied unsatisfied unpleasant annoyed annoying frustrated frustrating
    frustration upset regret waste wasted lacking lack lacks unreliable unstable inconvenient impossible
    unusable useless unavailable mediocre worse sorry sad concern concerned worried hassle overcharged hidden`,
  "-2": `terrible horrible awful worst disgusting dreadful appalling atrocious pathetic garbage rubbish trash scam scammed
    fraud fraudulent fake counterfeit liar liars lied cheat cheated cheating steal stole stolen hate hated furious angry outraged
    outrageous unacceptable ridiculous nightmare disaster disgrace disgraceful never-again avoid ripoff rip-off horrendous insulting shameful`,
};

export const NEGATORS_EN =
  `not no never none nothing neither nor without cannot hardly barely scarcely lacks isnt
  dont doesnt didnt wont wasnt werent cant couldnt wouldnt shouldnt arent havent hasnt hadnt`.split(/\s+/);

export const DEGREES_EN: Readonly<Record<string, string>> = {
  "1.6": `extremely incredibly absolutely totally completely utterly super exceptionally insanely most`,
  "1.3": `very really so too quite highly truly much even more definitely certainly especially particularly`,
  "0.6": `slightly somewhat fairly rather little bit kinda sorta almost partly mostly relatively pretty`,
};

export const TURNS_EN = `but however yet although though except nevertheless nonetheless unfortunately`.split(
  " ",
);

/** Phrases that say something else than their words. */
export const PHRASES_EN: Readonly<Record<string, number>> = {
  "no problem": 1,
  "no problems": 1,
  "no issues": 1,
  "no complaints": 1,
  "not bad": 1,
  "never again": -2,
  "rip off": -2,
  "waste of money": -2,
  "waste of time": -2,
  "could be better": -1,
  "no longer": -0.5,
  "as expected": 0.5,
  "well worth": 1.5,
  "looking forward": 1,
  "customer service": 0,
  "return policy": 0,
  "free returns": 1,
  "hard to": -1,
  "used to": 0,
  "like this": 0,
  "felt like": 0,
  "look like": 0,
  "looks like": 0,
  "as well": 0,
};
