using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace PressEvents.Web.Tests.Support;

/// <summary>For controls: every query sees the rows of every organisation, as if the filters had been forgotten.</summary>
internal sealed class WithoutFilters : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => new Unfilter().Visit(queryExpression);

    private sealed class Unfilter : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? Expression.Call(typeof(EntityFrameworkQueryableExtensions), nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters), [root.ElementType], root)
            : base.VisitExtension(node);
    }
}
