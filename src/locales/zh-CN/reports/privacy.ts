import type { privacy as english } from "../../en-US/reports/privacy";

export const privacy: typeof english = {
  title: "隐私",
  ids: {
    auto: "本身属于个人信息的客户编号（手机号、身份证号、邮箱）已部分遮盖，其余保持原样",
    autoNone: "客户编号保持原样：没有看起来像手机号、身份证号或邮箱的编号",
    mask: "客户编号已部分遮盖",
    pseudonym:
      "客户编号已去标识化（HMAC-SHA-256，使用本机盐值，与 CRM.PSEUDONYM 结果相同）。去标识化后仍属于个人信息：有盐值的人可以还原出本人",
    asIs: "客户编号按选择保持原样",
  },
  contacts: {
    auto: "联系方式列按选择保持原样",
    mask: "联系方式列已部分遮盖",
    pseudonym: "联系方式列同样已去标识化",
    asIs: "联系方式列按选择保持原样",
  },
  smallGroups:
    "客户数为 1 至不足 {smallest} 的组不显示数值，并再隐藏其他组，直到无法由合计推算；客户名单中属于隐藏组的客户列为“其他”；全体客户的数值不算分组",
  hidden: "已隐藏",
  otherGroups: "其他",
  untold: "此处不作说明：否则会透露少于 {smallest} 位客户的组，或可由此推算出来。",
  groupsHidden:
    "本工作表已隐藏 {groups} 个组，涉及 {tables} 张表：它们少于 {smallest} 位客户，或可由合计推算出这样的组。其数值显示为“{sign}”，图表所用的列留空；有关它们的文字已略去。",
  findings: {
    covered:
      "看起来像手机号、身份证号或邮箱的客户编号已部分遮盖：{count} 个。可在任务窗格的设置中改为去标识化，或保持原样。",
    alike: "有 {count} 位客户遮盖后的编号与他人相同。统计时仍分别计算；如需区分，可改为去标识化。",
  },
};
