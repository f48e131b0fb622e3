/** What `string(…)` or `sarif(…)` is before a step takes it. */
class Symbol implements Serializable {

    private static final long serialVersionUID = 1

    String name
    Map arguments

}
