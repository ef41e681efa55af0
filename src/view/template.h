/* template.h: pages from templates: all markup stands in web/, all values come through here, and every value is escaped.
 *
 *     {{key}}                 the text, escaped for HTML and XML, in content and in quoted attributes
 *     {{#key}} ... {{/key}}   once for every item of the list, or once where the text is not empty
 *     {{^key}} ... {{/key}}   once where there is no such item or text
 *     {{>name}}               another template, with the same values
 *     {{!words}}              nothing
 *
 * Inside a list's section a key is looked up in the item, then in the root, nowhere between. A line that holds nothing but a section's or
 * a template's tag leaves no line behind.
 */
#ifndef RG_TEMPLATE_H
#define RG_TEMPLATE_H

#include "base/buf.h"

typedef struct rg_node rg_node;

enum { RG_TEMPLATE_DEPTH = 128 }; /* of sections and templates in one another */

rg_node *rg_template_new(rg_arena *arena);
rg_arena *rg_template_arena(const rg_node *node);
/* Borrowed text. An empty text is as good as none. */
void rg_template_set(rg_node *node, const char *key, rg_text text);
void rg_template_number(rg_node *node, const char *key, size_t number);
void rg_template_flag(rg_node *node, const char *key, bool on);
/* A new item at the end of the list `key`. */
rg_node *rg_template_add(rg_node *node, const char *key);
void rg_template_print(rg_buf *out, const char *name, const rg_node *root);

#endif
