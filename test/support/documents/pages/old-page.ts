import type { SavedPage } from './saved-page.ts'

/** A page of twenty years ago, to be saved in GB2312: tables lay it out, lines end in br, tags are not closed. */
export const oldPage: SavedPage = {
  name: 'old.htm',
  html: `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">
<TITLE>宝坻区投资指南</TITLE></HEAD>
<!-- saved from url=(0042)http://www.baodi.gov.cn/tzzn/200805/1.htm -->
<BODY bgcolor=#ffffff><CENTER><TABLE width=780><TR><TD><A href="index.htm">首页</A> | <A href="a.htm">宝坻概况</A> | <A href="b.htm">投资环境</A></TD></TR></TABLE>
<TABLE width=780><TR><TD width=160 valign=top><TABLE><TR><TD><A href="1.htm">区位优势</A></TD></TR><TR><TD><A href="2.htm">优惠政策</A></TD></TR></TABLE></TD>
<TD valign=top><FONT size=2>当前位置：首页 >> 投资指南</FONT>
<P align=center><FONT size=4><B>宝坻区投资指南</B></FONT>
<P align=center>发布时间:2008-5-16　阅读次数:358
<P>　　宝坻区位于天津市北部，面积1509平方公里，人口66万。<BR>　　境内有京沈、津蓟、唐津三条高速公路。
<P>　　一、工业用地<BR>　　开发区工业用地每亩9.6万元，水价每吨
4.9元。
<TABLE border=1><TR><TD>项目<TD>标准<TD>备注<TR><TD rowspan=2>电价<TD>0.62元/度<TD>大工业<TR><TD>0.78元/度<TD>一般工商业<TR><TD>采暖<TD>每平方米25元<TD>&nbsp;</TABLE>
<P>　　联系电话：022-29240000
<P align=right>【<A href="javascript:window.print()">打印</A>】【<A href="javascript:window.close()">关闭</A>】</TD></TR></TABLE>
<TABLE width=780><TR><TD align=center>版权所有：天津市宝坻区人民政府<BR>津ICP备05000001号</TD></TR></TABLE></CENTER></BODY></HTML>`,
  labels: {
    title: '宝坻区投资指南',
    published: '2008-05-16',
    url: 'http://www.baodi.gov.cn/tzzn/200805/1.htm',
  },
  lines: [
    '宝坻区位于天津市北部，面积1509平方公里，人口66万。',
    '境内有京沈、津蓟、唐津三条高速公路。',
    '## 一、工业用地',
    '开发区工业用地每亩9.6万元，水价每吨4.9元。',
    '项目 | 标准 | 备注',
    '电价 | 0.62元/度 | 大工业',
    '电价 | 0.78元/度 | 一般工商业',
    '采暖 | 每平方米25元 |',
    '联系电话：022-29240000',
  ],
}
