/* commands.h: every command, in the order of the help. One line each; X(name) stands for rg_cmd_<name>_command in cmd_<name>.c. */
#ifndef RG_COMMANDS_H
#define RG_COMMANDS_H

#define RG_COMMANDS(X) \
    X(new)             \
    X(add)             \
    X(import)          \
    X(review)          \
    X(accept)          \
    X(reject)          \
    X(same)            \
    X(different)       \
    X(log)             \
    X(undo)            \
    X(verify)          \
    X(collate)         \
    X(check)           \
    X(timeline)        \
    X(stemma)          \
    X(diff)            \
    X(works)           \
    X(disputes)        \
    X(export)          \
    X(serve)           \
    X(why)             \
    X(read)            \
    X(tag)             \
    X(annotate)        \
    X(draft)           \
    X(edtf)            \
    X(compare)         \
    X(solve)           \
    X(argue)           \
    X(help)

#define RG_COMMANDS_DECLARE(name) extern const rg_command rg_cmd_##name##_command;
RG_COMMANDS(RG_COMMANDS_DECLARE)
#undef RG_COMMANDS_DECLARE

#endif
