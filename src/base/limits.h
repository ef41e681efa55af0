/* limits.h: how much is let in. Beyond it the answer is REGEST_LIMIT with the place, never a crash. */
#ifndef RG_LIMITS_H
#define RG_LIMITS_H

#define RG_LIMIT_HTML_BYTES ((size_t)16 << 20) /* the tree may take eighty times as much */
#define RG_LIMIT_HTML_DEPTH 1000               /* open elements at once */
#define RG_LIMIT_HTML_ATTRIBUTES 500           /* of one element */
#define RG_LIMIT_WIKI_BYTES ((size_t)256 << 20) /* of one page; its signs may take thirty times as much */
#define RG_LIMIT_WIKI_DEPTH 40                 /* templates, links and tables in one another, as MediaWiki has it */
#define RG_LIMIT_PARTS ((size_t)4 << 20)       /* of one account */
#define RG_LIMIT_NOTE_LABEL 9999               /* a larger number is no note mark */
#define RG_LIMIT_CHUNK_LINES 65536             /* lines looked at together */
#define RG_LIMIT_READ_BYTES ((size_t)8 << 20)  /* of a text whose sentences are read: each byte takes up to four hundred */
#define RG_LIMIT_ARGUMENTS ((uint32_t)1 << 28)  /* of one framework */
#define RG_LIMIT_EXTENSIONS ((size_t)1 << 20)  /* listed, of one framework */
#define RG_LIMIT_JSON_DEPTH 200                /* lists and objects in one another */

#endif
